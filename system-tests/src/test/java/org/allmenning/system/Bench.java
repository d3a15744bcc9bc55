package org.allmenning.system;

import java.util.UUID;

/**
 * A call of Innlandet with its own applications to divide the frame among, copied from those of the demonstration with their
 * scores: what is done to it changes nothing for others.
 */
public final class Bench {

    public static final String OFFICER = "officer-innlandet";

    private static final String MODEL = "innlandet-2024";

    private Bench() {}

    /**
     * A call with so many applications.
     *
     * @return its id
     */
    public static String call(String key, int applications) {
        var id = UUID.randomUUID().toString();
        Database.run(
                """
                insert into funding_call
                select (jsonb_populate_record(c, jsonb_build_object('id', '%s', 'call_key', '%s',
                    'title', '{"main":"nb","nb":"Midler å fordele, %s"}'))).*
                from funding_call c where call_key = '%s'
                """.formatted(id, key, key, MODEL),
                copied("cost_category", id),
                copied("criterion", id),
                copied("call_rule", id),
                """
                create temporary table chosen as
                select s.id as submission, s.application_id as application, row_number() over (order by copy, s.case_number) as number
                from submission s join funding_call c on c.id = s.call_id, generate_series(1, %d) copy
                where call_key = '%s' and s.version_number = (select max(version_number) from submission o where o.application_id = s.application_id)
                """.formatted(applications / 30 + 1, MODEL),
                "delete from chosen where number > " + applications,
                """
                alter table chosen
                    add new_application uuid default gen_random_uuid(), add new_submission uuid default gen_random_uuid()
                """,
                """
                insert into grant_application
                select (jsonb_populate_record(a, jsonb_build_object('id', new_application, 'call_id', '%s'))).*
                from grant_application a join chosen on a.id = application
                """.formatted(id),
                """
                insert into submission
                select (jsonb_populate_record(s, jsonb_build_object('id', new_submission, 'application_id', new_application,
                    'call_id', '%s', 'case_number', number, 'version_number', 1))).*
                from submission s join chosen on s.id = submission
                """.formatted(id),
                """
                create temporary table judged as
                select r.id as review, gen_random_uuid() as new_review, new_submission, new_application
                from review r join chosen on r.submission_id = submission
                """,
                """
                insert into review
                select (jsonb_populate_record(r, jsonb_build_object('id', new_review, 'submission_id', new_submission,
                    'application_id', new_application, 'call_id', '%s'))).*
                from review r join judged on r.id = review
                """.formatted(id),
                """
                insert into review_score
                select (jsonb_populate_record(s, jsonb_build_object('review_id', new_review))).*
                from review_score s join judged on s.review_id = review
                """);
        return id;
    }

    /** Where the officers divide its frame. */
    public static String page(String call) {
        return Stack.console() + "/allocation?call=" + call;
    }

    /** A scenario in which nobody gets anything. */
    public static String scenario(String call) {
        var id = UUID.randomUUID().toString();
        Database.run("""
                insert into allocation (id, call_id, authority_id, status, revision, changed_by, changed_at, number, created_by, step)
                select '%s', c.id, c.authority_id, 'PROPOSED', 1, p.id, now(),
                    (select count(*) + 1 from allocation where call_id = c.id), p.id, c.step_minor_units
                from funding_call c, person p where c.id = '%s' and p.user_name = '%s'
                """.formatted(id, call, OFFICER));
        return id;
    }

    private static String copied(String table, String id) {
        return """
                insert into %1$s
                select (jsonb_populate_record(t, jsonb_build_object('call_id', '%2$s'))).*
                from %1$s t join funding_call c on c.id = t.call_id where call_key = '%3$s'
                """.formatted(table, id, MODEL);
    }
}
