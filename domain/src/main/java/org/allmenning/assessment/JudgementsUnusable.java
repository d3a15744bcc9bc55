package org.allmenning.assessment;

import java.util.List;
import org.allmenning.shared.AboutFields;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.FieldFault;

/** The formal check cannot be kept or passed on as it stands; each fault is at its rule. */
public final class JudgementsUnusable extends DomainException implements AboutFields {

    private final transient List<FieldFault> faults;

    JudgementsUnusable(List<FieldFault> faults) {
        super("formalCheck.unusable", faults.size());
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<FieldFault> faults() {
        return faults;
    }
}
