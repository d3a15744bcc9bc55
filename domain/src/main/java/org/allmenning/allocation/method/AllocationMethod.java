package org.allmenning.allocation.method;

import java.util.List;

/**
 * A way to propose amounts. The same task always gets the same answer. Every answer keeps to the task: no more than asked
 * for, locked amounts as they are, all others on the step and together within what the locks leave of the frame, as a whole
 * and in each of its years.
 */
public interface AllocationMethod {

    /** Names it in messages and requests. */
    String code();

    /** @return minor units per candidate and place, both in their order */
    List<List<Long>> propose(AllocationTask task);
}
