package org.allmenning.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.Optional;

/**
 * The script and the style of the budget sheet. Their address names the edition, so that a browser keeps them for ever and
 * yet never mixes two editions.
 */
@ApplicationScoped
@Named("portalFiles")
public class PortalFiles {

    static final String PATH = "/files/";

    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("portal.css", "text/css;charset=UTF-8"),
            Map.entry("grid.js", SCRIPT),
            Map.entry("attachments.js", SCRIPT),
            Map.entry("blocks.js", SCRIPT),
            Map.entry("book.js", SCRIPT),
            Map.entry("changes.js", SCRIPT),
            Map.entry("clipboard.js", SCRIPT),
            Map.entry("courier.js", SCRIPT),
            Map.entry("door.js", SCRIPT),
            Map.entry("form.js", SCRIPT),
            Map.entry("frame.js", SCRIPT),
            Map.entry("keys.js", SCRIPT),
            Map.entry("lines.js", SCRIPT),
            Map.entry("markup.js", SCRIPT),
            Map.entry("menu.js", SCRIPT),
            Map.entry("news.js", SCRIPT),
            Map.entry("outbox.js", SCRIPT),
            Map.entry("paste.js", SCRIPT),
            Map.entry("sheet.js", SCRIPT),
            Map.entry("undo.js", SCRIPT));

    @Inject
    private Edition edition;

    @Inject
    private ServletContext application;

    /** The address of a file: {@code #{portalFiles.at('grid.js')}}. */
    public String at(String name) {
        if (!TYPES.containsKey(name)) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return application.getContextPath() + PATH + edition.value() + "/" + name;
    }

    /** The media type of a file that may be read. */
    Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
