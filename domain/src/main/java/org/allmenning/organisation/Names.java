package org.allmenning.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;

/** The columns in which a name stands in up to five languages. */
@Embeddable
class Names {

    @Column(name = "main_language")
    private String mainLanguage;

    @Column(name = "name_nb")
    private String nb;

    @Column(name = "name_nn")
    private String nn;

    @Column(name = "name_sv")
    private String sv;

    @Column(name = "name_fi")
    private String fi;

    @Column(name = "name_en")
    private String en;

    protected Names() {}

    LocalizedText text() {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var name = in(language);
            if (name != null) {
                texts.put(language, name);
            }
        }
        return new LocalizedText(Language.ofTag(mainLanguage).orElseThrow(), texts);
    }

    private String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case SV -> sv;
            case FI -> fi;
            case EN -> en;
        };
    }
}
