package org.allmenning.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a template leaves open for the case: {@code {awarded}} in a sentence, {@code {plan}} as a paragraph of its own. Those
 * that a letter of a kind owes its reader by law or by promise cannot be left out of its template.
 */
public enum Placeholder {
    LEAD("lead", false, Among.ALL, Among.NONE),
    PARTNERS("partners", false, Among.ALL, Among.NONE),
    PROJECT("project", false, Among.ALL, Among.ALL),
    NUMBER("number", false, Among.ALL, Among.NONE),
    SUBMITTED("submitted", false, Among.ALL, Among.NONE),
    CALL("call", false, Among.ALL, Among.NONE),
    AUTHORITY("authority", false, Among.ALL, Among.NONE),
    PURPOSE("purpose", false, Among.ALL, Among.ALL),
    LEGAL_BASIS("legalBasis", false, Among.ALL, Among.ALL),
    REQUESTED("requested", false, Among.ALL, Among.ALL),
    AWARDED("awarded", false, Among.AWARDS, Among.AWARDS),
    PERIOD("period", false, Among.AWARDS, Among.AWARDS),
    ACCEPT_BY("acceptBy", false, Among.AWARDS, Among.AWARDS),
    RESERVATION_BY("reservationBy", false, Among.LAPSES, Among.LAPSES),
    REPORTS("reports", false, Among.AWARDS, Among.AWARDS),
    CONTROL("control", false, Among.AWARDS, Among.AWARDS),
    REPAYMENT("repayment", false, Among.AWARDS, Among.AWARDS),
    REASONS("reasons", false, Among.ALL, Among.ALL),
    STANDING("standing", false, Among.ASSESSED, Among.REJECTIONS),
    COMPETITION("competition", false, Among.ASSESSED, Among.REJECTIONS),
    PUBLICITY("publicity", false, Among.ALL, Among.ALL),
    APPEAL("appeal", false, Among.ALL, Among.ALL),
    CRITERIA("criteria", true, Among.ASSESSED, Among.REJECTIONS),
    PLAN("plan", true, Among.AWARDS, Among.AWARDS),
    FINANCING("financing", true, Among.AWARDS, Among.AWARDS),
    SUB_PROJECTS("subProjects", true, Among.AWARDS, Among.PARTIAL),
    PAYMENTS("payments", true, Among.AWARDS, Among.AWARDS),
    CONDITIONS("conditions", true, Among.AWARDS, Among.AWARDS);

    private final String word;
    private final boolean block;
    private final Among known;
    private final Among needed;

    Placeholder(String word, boolean block, Among known, Among needed) {
        this.word = word;
        this.block = block;
        this.known = known;
        this.needed = needed;
    }

    /** Kinds of letters. */
    private enum Among {
        ALL,
        AWARDS,
        PARTIAL,
        ASSESSED,
        REJECTIONS,
        LAPSES,
        NONE;

        boolean contains(LetterKind kind) {
            return switch (this) {
                case ALL -> true;
                case AWARDS -> kind.isAward();
                case PARTIAL -> kind == LetterKind.PARTIAL_AWARD;
                case ASSESSED -> kind != LetterKind.DISMISSAL && kind != LetterKind.LAPSE;
                case REJECTIONS -> kind == LetterKind.REJECTION;
                case LAPSES -> kind == LetterKind.LAPSE;
                case NONE -> false;
            };
        }
    }

    /** Those of a kind, in the order of this list. */
    public static List<Placeholder> of(LetterKind kind) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.known.contains(kind))
                .toList();
    }

    static Optional<Placeholder> of(LetterKind kind, String word) {
        return of(kind).stream()
                .filter(placeholder -> placeholder.word.equals(word))
                .findFirst();
    }

    /** As it stands in a template: {@code {awarded}}. */
    public String written() {
        return "{" + word + "}";
    }

    /** Several as they stand in a template, one after the other. */
    static String written(List<Placeholder> several) {
        return several.stream().map(Placeholder::written).collect(Collectors.joining(", "));
    }

    /** The key of the message that explains it. */
    public String key() {
        return "placeholder." + word;
    }

    /** Whether it is a table or a list and stands in a paragraph of its own. */
    public boolean isBlock() {
        return block;
    }

    /** Whether a template of the kind must have it. */
    public boolean isNeededBy(LetterKind kind) {
        return needed.contains(kind);
    }
}
