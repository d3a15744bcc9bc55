package org.allmenning.correspondence;

import java.util.List;
import org.allmenning.shared.AboutFields;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.FieldFault;

/** A message cannot be sent as it stands: it is empty or too long. What was typed stays. */
public final class MessageUnusable extends DomainException implements AboutFields {

    private final transient List<FieldFault> faults;

    MessageUnusable(FieldFault fault) {
        super("message.unusable");
        this.faults = List.of(fault);
    }

    @Override
    public List<FieldFault> faults() {
        return faults;
    }
}
