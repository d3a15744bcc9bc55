package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many statements a page sends to the database, counted in the log of PostgreSQL: few, and as many for a long list as for a
 * short one. Whoever needs one more changes the number here and says why.
 */
@Order(Integer.MAX_VALUE)
class QueriesPerPageIT {

    private static final int TIMES = 3;

    private static Person hammerfest;
    private static Person officer;
    private static Person reviewer;

    @BeforeAll
    static void let_the_database_write_down_every_statement() {
        Others.review();
        hammerfest = Person.signedIn("lead-hammerfest", Stack.portal() + "/my/applications");
        officer = Person.signedIn("officer-kdd", Stack.console() + "/");
        reviewer = Person.signedIn("reviewer-1-kdd", Stack.console() + "/");
        Statements.areWritten();
        assertThat(statements(() -> Http.get(Stack.portal() + "/"))).isNotEmpty();
    }

    @AfterAll
    static void let_it_be_silent_again() {
        Statements.areSilent();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_asks_the_database_no_more_often_than_this(String name, int most, Supplier<HttpResponse<String>> page) {
        assertThat(page.get().statusCode()).isEqualTo(200);

        assertThat(statements(page)).as(name).hasSizeLessThanOrEqualTo(most);
    }

    static Stream<Arguments> pages() {
        var draft = "?id=" + Others.application();
        var sheet = Stack.portal() + "/my/json/budgets/" + Others.application();
        var cases = Stack.console() + "/applications?call=" + Others.call();
        var one = Stack.console() + "/application?submission=" + Others.submission();
        var review = Stack.console() + "/review?id=" + Others.review();
        var call = "?call=" + Others.call();
        var decision = "?decision=" + Others.decision();
        // a case stands with its versions and with what was asked to be completed, and its formal check reads the call
        // once more; a call stands with what was told since; decisions stand with how far the call has come and with
        // what is still to be prepared, each of which reads the call
        // beside its application a case has its formal check, files, messages, mails and history: each looks by itself
        // whether
        // the person may read it, and none asks more often the more there is
        // an application in the portal has its messages
        // a reviewer’s pages ask from which applications the reviewer is disqualified, in whatever version or by
        // membership, and the list of reviews which scenarios are open to the panel
        // the list of cases also reads the views that the person keeps, the reviewers to whom cases can be given, and
        // which municipalities share their name
        // wherever cases rank, one statement says which reviews count; the assignment ranks them and follows reviewers
        // every page of an application reads what stands beside its budget in one statement, and its files in another
        // a public page with an address of its own is computed anew; as it was, only the call and its stamp are read
        // the public page of a call also reads the other lists of its scheme and where its municipalities lie
        return Stream.of(
                page("front page", 15, () -> Http.get(Stack.portal() + "/")),
                page("call", 11, () -> Http.get(Stack.portal() + "/calls/bygdevekst-2023")),
                page("award list", 20, () -> Http.get(Stack.portal() + "/calls/oslo-viken-2020/awards?computed=anew")),
                page("award list as it was", 2, () -> Http.get(Stack.portal() + "/calls/oslo-viken-2020/awards")),
                page("award list over the API", 13, () -> Http.get(Stack.api() + "/v1/calls/oslo-viken-2020/awards")),
                page("applications", 3, () -> hammerfest.get(Stack.portal() + "/my/applications")),
                page("application", 23, () -> hammerfest.get(Stack.portal() + "/my/application" + draft)),
                page("budget", 15, () -> hammerfest.get(Stack.portal() + "/my/budget" + draft)),
                page("consolidated", 15, () -> hammerfest.get(Stack.portal() + "/my/consolidated" + draft)),
                page("history", 27, () -> hammerfest.get(Stack.portal() + "/my/history" + draft)),
                page("budget sheets", 15, () -> hammerfest.json("GET", sheet, "", null)),
                page("no news", 6, () -> hammerfest.json("GET", sheet + "/news?since=999999", "", null)),
                page("overview of the console", 8, () -> officer.get(Stack.console() + "/")),
                page("cases", 28, () -> officer.get(cases)),
                page("assignment", 40, () -> officer.get(Stack.console() + "/assignment" + call)),
                page("case", 58, () -> officer.get(one)),
                page("decisions", 23, () -> officer.get(Stack.console() + "/decisions" + call)),
                page("letters", 17, () -> officer.get(Stack.console() + "/letters" + call)),
                page("letter", 25, () -> officer.get(Stack.console() + "/letter" + decision)),
                page("terms", 16, () -> officer.get(Stack.console() + "/terms" + decision)),
                page("new decision", 16, () -> officer.get(Stack.console() + "/supersede" + decision)),
                page("reservation", 16, () -> officer.get(Stack.console() + "/reservation" + decision)),
                page("letter templates", 8, () -> officer.get(Stack.console() + "/templates")),
                page("standard texts", 6, () -> officer.get(Stack.console() + "/text-blocks")),
                page("schemes and calls", 12, () -> officer.get(Stack.console() + "/calls")),
                page("part of a call", 14, () -> officer.get(Stack.console() + "/call-setup" + call)),
                page("rule on trial", 18, () -> officer.get(Stack.console() + "/rule?at=0&call=" + Others.call())),
                page("statistics", 25, () -> officer.get(Stack.console() + "/statistics")),
                page("reviews", 14, () -> reviewer.get(Stack.console() + "/reviews")),
                page("weights", 21, () -> officer.get(Stack.console() + "/weights" + call)),
                page("review", 13, () -> reviewer.get(review)));
    }

    @Test
    void a_longer_award_list_asks_no_more_often() {
        var list = Stack.portal() + "/calls/oslo-viken-2020/awards?computed=anew";
        var before = statements(() -> Http.get(list)).size();
        var rows = IntStream.rangeClosed(1, 40)
                .mapToObj(row -> "Viken,municipality,3005,Drammen,association::KFUK-KFUM,Tiltak " + row + ",1000.00\n");

        AwardImportIT.bringIn(AwardImportIT.original().stripTrailing() + "\n" + String.join("", rows.toList()));
        try {
            assertThat(Http.get(list).body()).contains("Tiltak 40");
            assertThat(statements(() -> Http.get(list))).hasSize(before);
        } finally {
            AwardImportIT.bringIn(AwardImportIT.original());
        }
    }

    @Test
    void a_typed_cell_asks_as_often_in_the_largest_budget_as_in_the_smallest() {
        Drafts.call("wide-2024", "{\"last_year\": 2027}");
        Drafts.call("narrow-2024", "{\"last_year\": 2024}");
        var lom = Person.signedIn(Drafts.LEAD, Stack.portal() + "/my/applications");
        var largest = Typist.at(lom, Drafts.of("wide-2024", 5, 40));
        var smallest = Typist.at(lom, Drafts.of("narrow-2024", 1, 3));

        var few = statements(smallest::type);

        // the application and its partners, four for the call, three for the sheet and one for its cell
        // participants, fields, files, the clock, authority and scheme
        // written are cell, application, history, and three times the event log
        assertThat(few).hasSizeLessThanOrEqualTo(22);
        assertThat(statements(largest::type)).hasSameSizeAs(few);
    }

    @Test
    void a_typed_cell_is_answered_in_less_than_3_000_bytes() {
        Drafts.call("wide-2025", "{\"last_year\": 2027}");
        var lom = Person.signedIn(Drafts.LEAD, Stack.portal() + "/my/applications");
        var largest = Typist.at(lom, Drafts.of("wide-2025", 5, 40));

        IntStream.range(0, TIMES)
                .forEach(time -> assertThat(largest.type().body().getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThan(3_000));
    }

    private static Arguments page(String name, int most, Supplier<HttpResponse<String>> page) {
        return Arguments.of(name, most, page);
    }

    private static List<String> statements(Supplier<HttpResponse<String>> page) {
        return Statements.sentFor(page);
    }
}
