package org.allmenning.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The imported list of Oslo and Viken 2020 and the decided one of Innlandet 2024, as the public sees them. */
class AwardListIT {

    private static final String PAGE = "/calls/oslo-viken-2020/awards";
    private static final String DECIDED = "/calls/innlandet-2024-vedtatt/awards";
    private static final String JSON = "/v1/calls/oslo-viken-2020/awards";

    @Test
    void the_api_gives_eleven_awards_to_viken_and_three_to_oslo() {
        var body = Http.get(Stack.api() + JSON).body();

        assertThat(body)
                .contains("\"amount\":\"10520000.00\"", "\"amount\":\"4500000.00\"", "\"amount\":\"15020000.00\"");
        assertThat(body.split("\"project\":", -1)).hasSize(14 + 1);
    }

    @Test
    void the_page_says_the_same_without_session_cookie_or_script() {
        var page = Http.get(Stack.portal() + PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("<script");
        assertThat(page.body().replace("\u202F", " ")).contains("10 520 000", "4 500 000", "15 020 000");
    }

    @Test
    void who_has_the_page_already_is_told_that_nothing_changed() {
        var first = Http.get(Stack.portal() + PAGE);

        var again = Http.get(
                Stack.portal() + PAGE,
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    /** The figures are counted in the database beside the page, because other tests decline and award here too. */
    @Test
    void what_was_decided_here_is_told_in_figures_that_are_computed() {
        var text = Http.get(Stack.portal() + DECIDED + "?lang=nb")
                .body()
                .replace("\u202F", " ")
                .replace("\u00A0", " ");

        assertThat(text)
                .contains(
                        "%s søknader om til sammen %s kr"
                                .formatted(decided("count(*)"), grouped(decided("sum(d.requested) / 100"))),
                        "%s kr til %s prosjekter"
                                .formatted(grouped(standing("sum(l.amount) / 100")), standing("count(distinct d.id)")),
                        "Av prosjektene er %s videreført og %s nye."
                                .formatted(
                                        standing("count(distinct d.id) filter (where d.continuing)"),
                                        standing("count(distinct d.id) filter (where not d.continuing)")));
    }

    private static long standing(String figure) {
        return Long.parseLong(Database.one("select (" + figure + """
                )::bigint from decision d join funding_call c on c.id = d.call_id join award_line l on l.decision_id = d.id
                where c.call_key = 'innlandet-2024-vedtatt' and d.status = 'APPROVED' and d.kind in ('AWARD', 'PARTIAL_AWARD')
                and not exists (select 1 from decision n where n.supersedes_id = d.id and n.status = 'APPROVED')
                """));
    }

    /** Of all applications of the call, whatever was decided about them. */
    private static long decided(String figure) {
        return Long.parseLong(Database.one("select (" + figure + """
                )::bigint from decision d join funding_call c on c.id = d.call_id
                where c.call_key = 'innlandet-2024-vedtatt' and d.status = 'APPROVED' and d.import_id is null
                and not exists (select 1 from decision n where n.supersedes_id = d.id and n.status = 'APPROVED')
                """));
    }

    private static String grouped(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', ' ');
    }

    @Test
    void who_comes_later_gets_the_page_word_for_word_and_nobody_that_of_somebody_signed_in() {
        var address = Stack.portal() + DECIDED + "?lang=sv&view=flat";
        var signedIn = Person.signedIn("lead-lom", Stack.portal() + "/my/applications");

        assertThat(signedIn.get(address).body()).contains("Prosjektleder Lom");
        var first = Http.get(address);
        assertThat(signedIn.get(address).body()).contains("Prosjektleder Lom");
        var second = Http.get(address);

        assertThat(first.body()).doesNotContain("Prosjektleder Lom").contains("</html>");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().map().keySet())
                .containsAll(first.headers().map().keySet());
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
    }

    @Test
    void every_municipality_drawn_on_the_map_stands_in_the_table_beside_it_and_whoever_is_not_drawn_is_named() {
        var page = Http.get(Stack.portal() + DECIDED + "?lang=nb").body();
        var begin = page.indexOf("id=\"municipalities\"");
        var table = page.substring(begin, page.indexOf("</table>", begin));

        var drawn = Pattern.compile("\"><title>([^<:]+): [^<]+</title>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(drawn).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(table)
                .contains(">" + name + "</th>"));
        var map = page.substring(page.indexOf("id=\"where\""), begin);
        var listed = Pattern.compile("<th scope=\"row\" role=\"rowheader\">([^<]+)</th>")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed).hasSizeGreaterThanOrEqualTo(drawn.size()).allSatisfy(name -> assertThat(map)
                .contains(name));
    }

    @Test
    void every_title_says_which_language_it_stands_in() {
        var page = Http.get(Stack.portal() + DECIDED + "?lang=en").body();

        assertThat(page).contains("<span lang=\"nn\">Lærarar til Valdres</span>");
    }

    @Test
    void the_list_is_there_as_workbook_and_as_grants_too() {
        var workbook = Http.get(Stack.portal() + DECIDED + ".xlsx");
        var grants = Json.object(Http.get(Stack.portal() + DECIDED + ".360giving.json"));

        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(grants.getJsonArray("grants")).hasSize(18);
        assertThat(Json.object(Http.get(Stack.api() + "/v1/calls/innlandet-2024-vedtatt/awards/360giving"))
                        .getJsonArray("grants"))
                .hasSize(18);
    }

    @Test
    void a_list_stands_beside_the_years_before_it() {
        assertThat(Http.get(Stack.portal() + DECIDED).body()).contains("/calls/innlandet-2023/awards");
    }
}
