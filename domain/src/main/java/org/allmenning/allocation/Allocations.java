package org.allmenning.allocation;

import java.util.Optional;
import java.util.UUID;

/** The allocation of each call. */
public interface Allocations {

    Optional<Allocation> of(UUID callId);

    /** Locked until the transaction ends. */
    Optional<Allocation> forChange(UUID callId);

    void add(Allocation allocation);
}
