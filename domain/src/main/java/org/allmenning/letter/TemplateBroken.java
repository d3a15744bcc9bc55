package org.allmenning.letter;

import java.io.Serializable;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** No letter can be written from a template; says what is wrong, and in which line. */
public final class TemplateBroken extends DomainException implements AboutField {

    private final String place;

    TemplateBroken(String place, String code, Serializable... arguments) {
        super(code, arguments);
        this.place = place;
    }

    /** {@link TemplateText#TITLE} or {@link TemplateText#BODY}. */
    @Override
    public String place() {
        return place;
    }
}
