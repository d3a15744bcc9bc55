package org.allmenning.assessment;

import org.allmenning.shared.DomainException;

/** Impartiality is declared before anything is read or scored. */
public final class ImpartialityNotDeclared extends DomainException {
    public ImpartialityNotDeclared() {
        super("review.declareFirst");
    }
}
