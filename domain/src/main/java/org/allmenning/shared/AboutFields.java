package org.allmenning.shared;

import java.util.List;

/** A refusal that is about several fields of a form at once: the door shows each fault at its field. */
public interface AboutFields {

    /** At least one, in the order of the form. */
    List<FieldFault> faults();
}
