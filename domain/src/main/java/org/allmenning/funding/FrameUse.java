package org.allmenning.funding;

import java.util.UUID;

/** What has become of the frame of a call. */
public interface FrameUse {

    /** Whether money of it was set aside: from then on the ledger counts with this frame, and the call keeps it. */
    boolean isSetAside(UUID callId);
}
