package org.allmenning.application;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/** Where a cell stands: its line, what it counts, and the budget year. */
public class CellKey implements Serializable, Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER = Comparator.comparing((CellKey key) -> key.lineId)
            .thenComparing(key -> key.measure)
            .thenComparing(key -> key.year);

    private UUID lineId;
    private Measure measure;
    private int year;

    protected CellKey() {}

    public CellKey(UUID lineId, Measure measure, int year) {
        this.lineId = lineId;
        this.measure = measure;
        this.year = year;
    }

    public UUID lineId() {
        return lineId;
    }

    public Measure measure() {
        return measure;
    }

    public int year() {
        return year;
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellKey key && lineId.equals(key.lineId) && measure == key.measure && year == key.year;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lineId, measure, year);
    }
}
