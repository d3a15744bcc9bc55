package org.allmenning.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.UnreadableDay;
import org.allmenning.web.Navigation;

/** What the address of a page asks for, and where it leads next. A key that is none leads nowhere, like an unknown one. */
@RequestScoped
@Named("address")
public class Address {

    private static final Pattern DAY = Pattern.compile("([12]\\d{3})-(0[1-9]|1[0-2])-([0-3]\\d)");

    @Inject
    private HttpServletRequest request;

    private Done told;

    /** @throws NothingHere where the parameter is missing or no key */
    UUID id(String parameter) {
        return text(parameter)
                .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElseThrow(() -> NothingHere.because(parameter));
    }

    Optional<String> text(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    List<String> texts(String parameter) {
        return Optional.ofNullable(request.getParameterValues(parameter))
                .map(Arrays::asList)
                .orElse(List.of());
    }

    /** Whether this button of the form was pressed. It stays where it was until it did so: what it is for may be over meanwhile. */
    boolean isPressed(String button) {
        return request.getParameter("form:" + button) != null;
    }

    /** A number from 0, or the other where there is none. */
    int number(String parameter, int otherwise) {
        return text(parameter)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** The day as browsers send it; empty where there is none of that date. */
    Optional<LocalDate> day(String parameter) {
        var typed = DAY.matcher(text(parameter).orElse(""));
        if (!typed.matches()) {
            return Optional.empty();
        }
        var month = Integer.parseInt(typed.group(2));
        var day = Integer.parseInt(typed.group(3));
        return Optional.of(YearMonth.of(Integer.parseInt(typed.group(1)), month))
                .filter(found -> found.isValidDay(day))
                .map(found -> found.atDay(day));
    }

    /**
     * The day that was entered in a field of a form, or null where nothing was.
     *
     * @throws UnreadableDay for what is none
     */
    LocalDate enteredDay(String field) {
        var day = day(field);
        if (day.isEmpty() && text(field).isPresent()) {
            throw new UnreadableDay(field);
        }
        return day.orElse(null);
    }

    /** The moment, in microseconds since 1970; empty where there is none. */
    Optional<Instant> moment(String parameter) {
        return text(parameter)
                .filter(value -> value.matches("\\d{1,17}"))
                .map(micros -> Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS));
    }

    /** A moment as {@link #moment} reads it. */
    static long written(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** What was done before the page was shown, or null. */
    public Done getDone() {
        return told != null ? told : doneBefore();
    }

    /** Lets the page that was sent tell what was done, where it is shown again instead of opened anew. */
    void tell(Done done) {
        told = done;
    }

    private Done doneBefore() {
        return text(Done.PARAMETER)
                .flatMap(Done::of)
                .filter(done -> "GET".equals(request.getMethod()))
                .orElse(null);
    }

    /** How many things were done. */
    public int getCount() {
        return number("count", 0);
    }

    /** Leads to a page of the console that tells what was done. */
    String to(String page, Done done) {
        return to(page, done, 0);
    }

    String to(String page, Done done, int count) {
        return Navigation.to(request.getContextPath()
                + page
                + (page.contains("?") ? "&" : "?")
                + Done.PARAMETER
                + "="
                + done.word()
                + (count > 0 ? "&count=" + count : ""));
    }
}
