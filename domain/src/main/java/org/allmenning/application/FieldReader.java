package org.allmenning.application;

import static org.allmenning.funding.ApplicationFacts.CONSENT;
import static org.allmenning.funding.ApplicationFacts.COUNCIL;
import static org.allmenning.funding.ApplicationFacts.COUNCIL_DAY;
import static org.allmenning.funding.ApplicationFacts.DECLARATION;
import static org.allmenning.funding.ApplicationFacts.QUESTION;
import static org.allmenning.funding.ApplicationFacts.SUMMARY;
import static org.allmenning.funding.ApplicationFacts.THEME;
import static org.allmenning.funding.ApplicationFacts.TITLE;
import static org.allmenning.funding.ApplicationFacts.YES;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allmenning.funding.ApplicationFacts.Council;
import org.allmenning.funding.CallForm;
import org.allmenning.funding.CallForm.Choice;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Language;

/**
 * Reads what was filled in into a field of an application to a call, by the field's name. A draft may hold a text that is
 * longer than the call wants, so that nothing typed is lost; the rules say so.
 */
final class FieldReader {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 10_000;
    private static final int LONGEST_ANSWER = 20_000;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");

    private final CallForm form;
    private final Set<String> participants;
    private final ToLongFunction<UUID> shares;
    private final Language language;

    /** @param shares what a participant bears of the financing now, in minor units */
    FieldReader(CallForm form, List<UUID> participants, ToLongFunction<UUID> shares, Language language) {
        this.form = form;
        this.participants = participants.stream().map(UUID::toString).collect(Collectors.toSet());
        this.shares = shares;
        this.language = language;
    }

    /** What became of a typed text: it is kept in this form, or not taken over for this reason. */
    record Reading(String text, String refusal, List<Serializable> arguments) {

        static Reading kept(String text) {
            return new Reading(text, null, List.of());
        }

        static Reading refused(String code, Serializable... arguments) {
            return new Reading(null, code, List.of(arguments));
        }
    }

    /** Empty for a name that no field of this application has. */
    Optional<Reading> read(String name, String typed) {
        var text = typed == null ? "" : typed.strip().replace("\u0000", "");
        if (name.equals(TITLE)) {
            return Optional.of(text.isEmpty() ? Reading.refused("text.missing", 1) : upTo(LONGEST_TITLE, text));
        } else if (name.equals(SUMMARY)) {
            return Optional.of(upTo(LONGEST_SUMMARY, text));
        } else if (name.startsWith(QUESTION)) {
            return form.question(after(QUESTION, name)).map(question -> answer(question, text));
        } else if (name.startsWith(THEME)) {
            return tick(form.themes(), after(THEME, name), text);
        } else if (name.startsWith(DECLARATION)) {
            return tick(form.declarations(), after(DECLARATION, name), text);
        } else if (name.startsWith(COUNCIL)) {
            return ofParticipant(after(COUNCIL, name), choice(councils(), text));
        } else if (name.startsWith(COUNCIL_DAY)) {
            return ofParticipant(after(COUNCIL_DAY, name), day(text));
        } else if (name.startsWith(CONSENT)) {
            var partner = after(CONSENT, name);
            return ofParticipant(
                    partner,
                    Reading.kept(YES.equals(text) ? String.valueOf(shares.applyAsLong(UUID.fromString(partner))) : ""));
        }
        return Optional.empty();
    }

    private Reading answer(CallForm.Question question, String text) {
        if (text.isEmpty()) {
            return Reading.kept("");
        }
        return switch (question.kind()) {
            case TEXT -> upTo(LONGEST_ANSWER, text);
            case CHOICE -> choice(codes(question.choices()), text);
            case NUMBER -> number(text);
            case DATE -> day(text);
        };
    }

    private Reading number(String text) {
        var reading = AmountReader.read(text, language, 0, 1);
        if (reading instanceof AmountReader.Read read) {
            return Reading.kept(String.valueOf(read.units()));
        }
        return Reading.refused(
                reading instanceof AmountReader.Refused refused
                                && refused.code().equals("amount.negative")
                        ? "field.negative"
                        : "field.notANumber",
                text,
                Formats.number(java.math.BigDecimal.valueOf(1_850), language));
    }

    /** As a date field sends it, or as people write it: {@code 22.11.2023}. */
    private Reading day(String text) {
        if (text.isEmpty()) {
            return Reading.kept("");
        }
        var written = DAY.matcher(text);
        try {
            var day = written.matches()
                    ? LocalDate.of(
                            Integer.parseInt(written.group(3)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(1)))
                    : LocalDate.parse(text);
            return Reading.kept(day.toString());
        } catch (DateTimeException unreadable) {
            return Reading.refused("field.notADay", text, "22.11.2024");
        }
    }

    private Optional<Reading> ofParticipant(String id, Reading reading) {
        return participants.contains(id) ? Optional.of(reading) : Optional.empty();
    }

    private static Optional<Reading> tick(List<Choice> choices, String code, String text) {
        return codes(choices).contains(code) ? Optional.of(choice(Set.of(YES), text)) : Optional.empty();
    }

    private static Reading choice(Set<String> codes, String text) {
        return text.isEmpty() || codes.contains(text) ? Reading.kept(text) : Reading.refused("field.notAChoice");
    }

    private static Reading upTo(int most, String text) {
        return text.length() > most ? Reading.refused("text.tooLong", most) : Reading.kept(text);
    }

    private static Set<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::code).collect(Collectors.toSet());
    }

    private static Set<String> councils() {
        return Arrays.stream(Council.values()).map(Enum::name).collect(Collectors.toSet());
    }

    private static String after(String prefix, String name) {
        return name.substring(prefix.length());
    }
}
