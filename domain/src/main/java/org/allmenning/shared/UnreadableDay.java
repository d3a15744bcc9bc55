package org.allmenning.shared;

/** What was entered is no day of the calendar. It is refused and not left out: an empty field means something else. */
public final class UnreadableDay extends DomainException implements AboutField {

    private final String place;

    /** @param place the field it was entered in */
    public UnreadableDay(String place) {
        super("day.unreadable");
        this.place = place;
    }

    @Override
    public String place() {
        return place;
    }
}
