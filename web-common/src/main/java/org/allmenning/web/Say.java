package org.allmenning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.MissingResourceException;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.signon.browser.Door;

/**
 * The words of the interface: {@code #{say.text('budget.title', year)}}. A key is looked for in the texts of this web
 * application, then in those of both, then in those of the domain; one that is nowhere is a fault of ours.
 */
@ApplicationScoped
@Named("say")
public class Say {

    /** The texts that both web applications share. */
    public static final String SHARED = "org.allmenning.messages.web";

    @Inject
    private ReaderLanguage reader;

    @Inject
    private ServletContext application;

    /** In the reader's language; arguments are written as the language writes them. */
    public String text(String key, Object... arguments) {
        return in(reader.getLanguage(), key, arguments);
    }

    /** The same for what carries its key and arguments with it, such as a rule or a change. */
    public String words(String key, List<?> arguments) {
        return text(key, arguments.toArray());
    }

    /** Why a rule said no. */
    public String text(DomainException refused) {
        return text(refused.code(), refused.arguments().toArray());
    }

    /** In a given language. */
    public String in(Language language, String key, Object... arguments) {
        return bundles().stream()
                .map(name -> Messages.bundle(name, language))
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> Messages.text(bundle, key, language, arguments))
                .orElseThrow(() -> new MissingResourceException("no text for " + key, SHARED, key));
    }

    private List<String> bundles() {
        var own = Door.of(application).isConsole() ? "admin" : "portal";
        return List.of("org.allmenning.messages." + own, SHARED, Messages.DOMAIN);
    }
}
