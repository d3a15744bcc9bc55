package org.allmenning.system;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Calls and drafts of Lom for tests that need many or large ones: put into the database at once, as if they had been entered. */
public final class Drafts {

    public static final String LEAD = "lead-lom";

    /** What each year costs in a draft that is ready, in minor units; this call and own cash bear half each. */
    static final long COST = 20_000_000;

    private Drafts() {}

    /**
     * A call that is like the one of the demonstration but for a few things.
     *
     * @param differences by column, as JSON: {@code {"last_year": 2027}}
     */
    public static void call(String key, String differences) {
        var id = UUID.randomUUID();
        Database.run("""
                insert into funding_call
                select (jsonb_populate_record(c, jsonb_build_object('id', '%s', 'call_key', '%s') || '%s')).*
                from funding_call c where call_key = '%s'\
                """.formatted(id, key, differences, Others.CALL));
        for (var table : List.of("cost_category", "criterion", "call_rule")) {
            Database.run("""
                    insert into %1$s
                    select (jsonb_populate_record(t, jsonb_build_object('call_id', '%2$s'))).*
                    from %1$s t join funding_call c on c.id = t.call_id where call_key = '%3$s'\
                    """.formatted(table, id, Others.CALL));
        }
    }

    /** Drafts that can be submitted as they are, by their ids. */
    public static List<String> ready(String call, int number) {
        return IntStream.range(0, number).mapToObj(one -> of(call, 1, 3, COST)).toList();
    }

    /**
     * A draft whose sheets balance: cost lines, and below them two of financing.
     *
     * @param lines of each sub-project, at least 3
     */
    public static String of(String call, int subProjects, int lines) {
        return of(call, subProjects, lines, 1_000_000);
    }

    private static String of(String call, int subProjects, int lines, long minorUnits) {
        var id = UUID.randomUUID().toString();
        Database.run(
                """
                insert into grant_application
                select '%s', c.id, authority_id, o.id, 'Lom skriver', 'Folk flytter hjem.', 'nb', 'DRAFT', 1, o.id, o.id, now()
                from funding_call c, organisation o where call_key = '%s' and alias = 'lom'
                """.formatted(id, call),
                """
                insert into application_partner select '%s', 0, id from organisation where alias = 'hasvik'
                """.formatted(id),
                """
                insert into sub_project
                select gen_random_uuid(), a.id, n, 'Delprosjekt ' || n, 'Vi bygger.', lead_id, make_date(first_year, 1, 1),
                    make_date(last_year, 12, 31), 1, null
                from grant_application a join funding_call c on c.id = call_id, generate_series(1, %d) n where a.id = '%s'
                """.formatted(subProjects, id),
                """
                insert into budget_line
                select gen_random_uuid(), application_id, s.id, 'COST', n, 'Prosjektleder ' || n, null, 'personnel', false,
                    null, null, 1, null
                from sub_project s, generate_series(1, %d) n where application_id = '%s'
                """.formatted(lines - 2, id),
                """
                insert into budget_line
                select gen_random_uuid(), application_id, s.id, 'FINANCING', n, '', null, null, false, source, status, 1, null
                from sub_project s, (values (1, 'THIS_CALL', 'APPLIED_FOR'), (2, 'OWN_CASH', 'CONFIRMED')) as f (n, source, status)
                where application_id = '%s'
                """.formatted(id),
                """
                insert into budget_cell
                select l.id, application_id, 'AMOUNT', y, %d * case when side = 'COST' then 1 else %d end
                    / case when side = 'COST' then 1 else 2 end, 1, null, null
                from budget_line l join grant_application a on a.id = application_id join funding_call c on c.id = call_id,
                    generate_series(first_year, last_year) y
                where application_id = '%s'
                """.formatted(minorUnits, lines - 2, id));
        return id;
    }
}
