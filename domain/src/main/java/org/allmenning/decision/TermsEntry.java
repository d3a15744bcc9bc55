package org.allmenning.decision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Reasons and terms of a decision as an officer typed them.
 *
 * @param conditions one per line
 * @param acceptBy and the other days are null where nothing was entered
 * @param instalments without those in which nothing was entered
 */
public record TermsEntry(
        String reasons,
        String conditions,
        LocalDate acceptBy,
        LocalDate reservationBy,
        LocalDate interimReportBy,
        LocalDate finalReportBy,
        List<InstalmentEntry> instalments)
        implements Serializable {

    /**
     * A payment as it was typed.
     *
     * @param row where it stands in the form, from 0
     */
    public record InstalmentEntry(int row, LocalDate from, String requirement, String amount) implements Serializable {}

    public TermsEntry {
        instalments = List.copyOf(instalments);
    }
}
