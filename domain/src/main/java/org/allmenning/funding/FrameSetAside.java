package org.allmenning.funding;

import org.allmenning.shared.AboutField;
import org.allmenning.shared.DomainException;

/** Money of the frame was set aside for applications: it is neither raised nor lowered nor divided otherwise any more. */
public final class FrameSetAside extends DomainException implements AboutField {

    public FrameSetAside() {
        super("funding.frameSetAside");
    }

    @Override
    public String place() {
        return "frame";
    }
}
