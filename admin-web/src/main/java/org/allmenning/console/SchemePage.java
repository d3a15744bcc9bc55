package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.allmenning.funding.SchemeView;
import org.allmenning.funding.usecase.SetUpCall;
import org.allmenning.funding.usecase.ViewCallSetup;
import org.allmenning.shared.LocalizedText;
import org.allmenning.web.ReaderLanguage;

/** The page {@code /scheme}: a scheme in words, a new one where the address names none. */
@RequestScoped
@Named("schemePage")
public class SchemePage {

    @Inject
    private Address address;

    @Inject
    private TypedForm typed;

    @Inject
    private ReaderLanguage reader;

    @Inject
    private ViewCallSetup viewCallSetup;

    @Inject
    private SetUpCall setUpCall;

    private SchemeView scheme;

    @PostConstruct
    void load() {
        scheme = address.text("scheme").isPresent() ? viewCallSetup.scheme(address.id("scheme")) : null;
        if (scheme == null) {
            typed.show(Map.of(), reader.getLanguage(), 0);
        } else {
            var fields = new HashMap<String, String>();
            write(fields, "name", scheme.name());
            write(fields, "legalBasis", scheme.legalBasis());
            typed.show(fields, scheme.name().main(), scheme.version());
        }
    }

    /** Null for a new one. */
    public SchemeView getScheme() {
        return scheme;
    }

    public String save() {
        if (scheme == null) {
            setUpCall.addScheme(typed.fields(), typed.getMain());
        } else {
            setUpCall.describeScheme(scheme.id(), typed.getVersion(), typed.fields(), reader.getLanguage());
        }
        return address.to("/calls", Done.SAVED);
    }

    private static void write(Map<String, String> fields, String name, LocalizedText text) {
        text.texts().forEach((language, words) -> fields.put(name + "." + language.tag(), words));
    }
}
