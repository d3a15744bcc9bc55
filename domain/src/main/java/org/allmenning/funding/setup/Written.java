package org.allmenning.funding.setup;

import java.util.HashMap;
import java.util.Map;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;
import org.allmenning.shared.LocalizedText;
import org.allmenning.shared.Money;
import org.allmenning.shared.Share;

/** The fields of a form, filled in as {@link Typed} reads them. */
public final class Written {

    private final Map<String, String> fields = new HashMap<>();
    private final Language language;

    /** @param language in which amounts and shares are written */
    public Written(Language language) {
        this.language = language;
    }

    /** Nothing stands in a field without a value. */
    public Written put(String field, Object value) {
        if (value instanceof Money money) {
            fields.put(field, Formats.amount(money, language));
        } else if (value instanceof Share share) {
            fields.put(field, Formats.hundredths(share.basisPoints(), language));
        } else if (value instanceof LocalizedText text) {
            text.texts().forEach((one, words) -> fields.put(field + "." + one.tag(), words));
        } else if (value != null) {
            fields.put(field, value.toString());
        }
        return this;
    }

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }
}
