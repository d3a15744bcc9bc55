package org.allmenning.allocation;

import org.allmenning.shared.DomainException;

/** Without a frame nothing can be allocated. */
public final class FrameNotAnnounced extends DomainException {
    public FrameNotAnnounced() {
        super("allocation.frameNotAnnounced");
    }
}
