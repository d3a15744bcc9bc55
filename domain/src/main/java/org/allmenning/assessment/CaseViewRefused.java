package org.allmenning.assessment;

import java.io.Serializable;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** A view of the cases cannot be kept. */
public final class CaseViewRefused extends DomainException implements AboutField {

    private CaseViewRefused(String code, Serializable most) {
        super(code, most);
    }

    static CaseViewRefused name() {
        return new CaseViewRefused("caseView.name", CaseView.LONGEST_NAME);
    }

    /** Nobody finds anything among more. */
    public static CaseViewRefused tooMany() {
        return new CaseViewRefused("caseView.tooMany", CaseView.MOST);
    }

    @Override
    public String place() {
        return "name";
    }
}
