package org.allmenning.application;

/**
 * Something filled in beside the budget.
 *
 * @param name by the names that {@link org.allmenning.funding.ApplicationFacts} has: {@code title}, {@code question/impact}
 * @param seenRevision the revision of the field when the person began; 0 where nothing was filled in
 * @param typed the text as typed; empty clears the field, {@code true} ticks it
 */
public record FieldEntry(String name, long seenRevision, String typed) {}
