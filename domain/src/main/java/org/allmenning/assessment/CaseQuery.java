package org.allmenning.assessment;

import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmenning.application.ApplicationStatus;
import org.allmenning.shared.Language;

/**
 * What somebody wants to see of the cases of a call, and in which order. It is read from the address of the list and written
 * there again, so that whatever is on the page can be kept as a bookmark; words that mean nothing ask for nothing.
 *
 * @param text words that all occur in title, participants or number, whatever their case; may be empty
 * @param status null for all
 * @param county the code of the lead's county, or null for all
 * @param theme the code of a theme of the call, or null for all
 * @param continuing null for both
 * @param findings whether the formal check has remarks; null for both
 * @param passedOn whether the formal check is passed on; null for both
 * @param reviewer who has the case; null for all
 * @param unassigned only those that nobody has
 */
public record CaseQuery(
        String text,
        ApplicationStatus status,
        String county,
        String theme,
        Boolean continuing,
        Boolean findings,
        Boolean passedOn,
        UUID reviewer,
        boolean unassigned,
        CaseColumn column,
        boolean descending)
        implements Serializable {

    /** Characters of the text that is searched for. */
    public static final int LONGEST_TEXT = 100;

    /** Best total first, those without one last. */
    public static final CaseQuery ALL =
            new CaseQuery("", null, null, null, null, null, null, null, false, CaseColumn.POINTS, true);

    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final String COUNTY = "county";
    private static final String THEME = "theme";
    private static final String KIND = "kind";
    private static final String FINDINGS = "findings";
    private static final String CHECK = "check";
    private static final String REVIEWER = "reviewer";
    private static final String SORT = "sort";
    private static final String ORDER = "order";

    private static final String CONTINUING = "continuing";
    private static final String NEW = "new";
    private static final String SOME = "some";
    private static final String NONE = "none";
    private static final String PASSED_ON = "passed-on";
    private static final String WAITING = "waiting";
    private static final String DOWN = "down";

    private static final int LONGEST_CODE = 50;

    /** @param parameters what the address has under a name; empty where it has nothing */
    public static CaseQuery read(Function<String, Optional<String>> parameters) {
        var reviewer = parameters.apply(REVIEWER);
        var sort = parameters.apply(SORT).flatMap(CaseColumn::of);
        return new CaseQuery(
                shortened(parameters.apply(TEXT).orElse("").strip(), LONGEST_TEXT)
                        .strip(),
                parameters.apply(STATUS).flatMap(CaseQuery::status).orElse(null),
                parameters
                        .apply(COUNTY)
                        .map(code -> shortened(code, LONGEST_CODE))
                        .orElse(null),
                parameters
                        .apply(THEME)
                        .map(code -> shortened(code, LONGEST_CODE))
                        .orElse(null),
                either(parameters.apply(KIND), CONTINUING, NEW),
                either(parameters.apply(FINDINGS), SOME, NONE),
                either(parameters.apply(CHECK), PASSED_ON, WAITING),
                reviewer.flatMap(CaseQuery::id).orElse(null),
                reviewer.filter(NONE::equals).isPresent(),
                sort.orElse(ALL.column()),
                sort.isEmpty() || parameters.apply(ORDER).filter(DOWN::equals).isPresent());
    }

    /** The same from what {@link #parameters} wrote. */
    public static CaseQuery read(String parameters) {
        var pairs = Arrays.stream(parameters.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> one));
        return read(name -> Optional.ofNullable(pairs.get(name)));
    }

    /** As the address of the list has it, without what is asked for anyway; empty for {@link #ALL}. */
    public String parameters() {
        return pairs().entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same by their names. */
    public Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        put(pairs, TEXT, text.isEmpty() ? null : text);
        put(pairs, STATUS, status == null ? null : status.name());
        put(pairs, COUNTY, county);
        put(pairs, THEME, theme);
        put(pairs, KIND, word(continuing, CONTINUING, NEW));
        put(pairs, FINDINGS, word(findings, SOME, NONE));
        put(pairs, CHECK, word(passedOn, PASSED_ON, WAITING));
        put(pairs, REVIEWER, unassigned ? NONE : reviewer == null ? null : reviewer.toString());
        if (column != ALL.column() || descending != ALL.descending()) {
            pairs.put(SORT, column.word());
            put(pairs, ORDER, descending ? DOWN : null);
        }
        return pairs;
    }

    /** The same sorted by a column; by the one that it is sorted by already, the other way round. */
    public CaseQuery by(CaseColumn other) {
        return with(status, other, other == column && !descending);
    }

    /** The same of one status, or of all for null. */
    public CaseQuery of(ApplicationStatus one) {
        return with(one, column, descending);
    }

    private CaseQuery with(ApplicationStatus one, CaseColumn other, boolean down) {
        return new CaseQuery(
                text, one, county, theme, continuing, findings, passedOn, reviewer, unassigned, other, down);
    }

    /** Whether it leaves nothing out. */
    public boolean isOfAll() {
        return with(status, ALL.column(), ALL.descending()).equals(ALL);
    }

    /** Those that are asked for, in the order that is asked for. */
    public List<CaseLine> choose(List<CaseLine> lines, Language language) {
        return lines.stream()
                .filter(filter(language))
                .sorted(column.order(language, descending))
                .toList();
    }

    private Predicate<CaseLine> filter(Language language) {
        Predicate<CaseLine> all = line -> status == null || line.row().status() == status;
        return all.and(line -> county == null || county.equals(line.countyCode()))
                .and(line -> theme == null
                        || line.themes().stream().anyMatch(one -> one.code().equals(theme)))
                .and(line -> continuing == null || line.continuing() == continuing)
                .and(line -> findings == null || (line.findings() > 0) == findings)
                .and(line -> passedOn == null || line.isPassedOn() == passedOn)
                .and(line -> reviewer == null || line.isWith(reviewer))
                .and(line -> !unassigned || line.inHand().isEmpty())
                .and(line -> says(line, language));
    }

    private boolean says(CaseLine line, Language language) {
        if (text.isEmpty()) {
            return true;
        }
        var receipt = line.row().receipt();
        var said = (receipt.title() + " " + receipt.number() + " "
                        + line.participants().stream()
                                .map(one -> one.name(language))
                                .collect(Collectors.joining(" ")))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(said::contains);
    }

    private static void put(Map<String, String> pairs, String name, String value) {
        if (value != null) {
            pairs.put(name, value);
        }
    }

    private static String word(Boolean value, String yes, String no) {
        return value == null ? null : value ? yes : no;
    }

    private static Boolean either(Optional<String> word, String yes, String no) {
        return word.filter(text -> text.equals(yes) || text.equals(no))
                .map(yes::equals)
                .orElse(null);
    }

    private static Optional<ApplicationStatus> status(String word) {
        return Arrays.stream(ApplicationStatus.values())
                .filter(status -> status.name().equals(word))
                .findFirst();
    }

    private static Optional<UUID> id(String word) {
        return word.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(word))
                : Optional.empty();
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
