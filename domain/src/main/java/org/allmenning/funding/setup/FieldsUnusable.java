package org.allmenning.funding.setup;

import java.util.List;
import org.allmenning.shared.AboutFields;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.FieldFault;

/** Something typed cannot be used. Nothing was changed. */
public final class FieldsUnusable extends DomainException implements AboutFields {

    private final transient List<FieldFault> faults;

    public FieldsUnusable(List<FieldFault> faults) {
        super("setup.unusable", faults.size());
        this.faults = List.copyOf(faults);
    }

    @Override
    public List<FieldFault> faults() {
        return faults;
    }
}
