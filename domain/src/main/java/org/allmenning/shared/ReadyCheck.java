package org.allmenning.shared;

/**
 * One thing that must be so before requests are let in. Every bean of this type is asked by {@code /api/health/ready};
 * whatever must happen before the first request, such as loading demonstration data, has one.
 */
public interface ReadyCheck {

    /** As operators read it: {@code database}, {@code migrations}, {@code demonstration}. */
    String name();

    /** Answers from what is known or at the cost of one small query; a failure counts as no. */
    boolean isReady();
}
