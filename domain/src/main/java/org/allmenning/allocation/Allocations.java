package org.allmenning.allocation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The allocation of each call. */
public interface Allocations {

    Optional<Allocation> of(UUID callId);

    /** Locked until the transaction ends. */
    Optional<Allocation> forChange(UUID callId);

    /** What is confirmed, in the order in which it was. */
    List<Allocation> confirmedOf(UUID callId);

    void add(Allocation allocation);
}
