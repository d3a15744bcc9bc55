package org.allmenning.system;

import java.util.List;
import java.util.UUID;

/**
 * A call with its applications, submissions and scores, copied in the database under another key: to be walked through without
 * touching what others read. Nothing of it is allocated or decided.
 */
final class CopiedCall {

    private static final List<String> OF_CALL = List.of("cost_category", "criterion", "call_rule");

    private final String key;

    private CopiedCall(String key) {
        this.key = key;
    }

    /** @param key of the copy, which must be free */
    static CopiedCall of(String original, String key) {
        var copy = new CopiedCall(key);
        var all = "from %s t join funding_call c on c.id = t.call_id where c.call_key = '" + original + "'";
        copy.insert(
                "funding_call",
                "'call_key', '" + key + "', " + copy.ids("id"),
                "from funding_call t where call_key = '" + original + "'");
        OF_CALL.forEach(table -> copy.insert(table, copy.ids("call_id"), all.formatted(table)));
        copy.insert("grant_application", copy.ids("id", "call_id"), all.formatted("grant_application"));
        copy.insert(
                "application_partner",
                copy.ids("application_id"),
                "from application_partner t join grant_application a on a.id = t.application_id"
                        + " join funding_call c on c.id = a.call_id where c.call_key = '" + original + "'");
        copy.insert("submission", copy.ids("id", "application_id", "call_id"), all.formatted("submission"));
        copy.insert("review", copy.ids("id", "submission_id", "application_id", "call_id"), all.formatted("review"));
        copy.insert(
                "review_score",
                copy.ids("review_id"),
                "from review_score t join review r on r.id = t.review_id join funding_call c on c.id = r.call_id"
                        + " where c.call_key = '" + original + "'");
        return copy;
    }

    String id() {
        return Database.one("select id from funding_call where call_key = ?", key);
    }

    /** By the number of its case in the call. */
    String submission(int number) {
        return Database.one(
                "select s.id from submission s join funding_call c on c.id = s.call_id where c.call_key = ? and"
                        + " s.case_number = ?",
                key,
                number);
    }

    String application(int number) {
        return Database.one(
                "select s.application_id from submission s join funding_call c on c.id = s.call_id where c.call_key = ?"
                        + " and s.case_number = ?",
                key,
                number);
    }

    String title(int number) {
        return Database.one(
                "select a.title from submission s join grant_application a on a.id = s.application_id join funding_call c"
                        + " on c.id = s.call_id where c.call_key = ? and s.case_number = ?",
                key,
                number);
    }

    String review(int number, String reviewer) {
        return Database.one(
                "select r.id from review r join submission s on s.id = r.submission_id join person p on p.id ="
                        + " r.reviewer_id join funding_call c on c.id = r.call_id where c.call_key = ? and s.case_number ="
                        + " ? and p.user_name = ?",
                key,
                number,
                reviewer);
    }

    /** As if the reviewer had not begun to score yet. */
    void openAgain(String review) {
        Database.run(
                "delete from review_score where review_id = '" + review + "'",
                "update review set handed_in_at = null, draft_saved_at = null where id = '" + review + "'");
    }

    /** As if the case had never been given to the reviewer. */
    void takeBack(String review) {
        openAgain(review);
        Database.run("delete from review where id = '" + review + "'");
    }

    /** As if the applicants had asked for more in the first sub-project: what was sent in is otherwise never changed. */
    void askForMore(int number, long minorUnits) {
        Database.administer("set session_replication_role = replica", """
                update submission set content = (
                    select jsonb_set(content::jsonb, place, to_jsonb((content::jsonb #>> place)::bigint + %d))::text
                    from (select array['subProjects', '0', 'financing', (n - 1)::text, 'amounts', year.key] as place
                        from jsonb_array_elements(content::jsonb #> '{subProjects,0,financing}') with ordinality line (source, n),
                            jsonb_each(source -> 'amounts') year
                        where source ->> 'source' = 'THIS_CALL' limit 1) one)
                where id = '%s'
                """.formatted(minorUnits, submission(number)));
    }

    /** As if the officer had to judge whether the municipalities are enough, of which they are too few. */
    void askAboutMunicipalities(int number) {
        Database.administer("set session_replication_role = replica", """
                update submission set content = replace(content, '"parameters":{"least":2},"severity":"BLOCKS"',
                    '"parameters":{"least":99},"severity":"ASKS_OFFICER"')
                where id = '%s'
                """.formatted(submission(number)));
    }

    /** As if the lead had written this just now. */
    void write(int number, String text) {
        Database.run("""
                insert into case_message (id, application_id, call_id, authority_id, sender_id, organisation_id, body,
                    idempotency_key, sent_at)
                select gen_random_uuid(), a.id, a.call_id, a.authority_id, a.created_by, a.lead_id, '%1$s', '%1$s',
                    clock_timestamp()
                from grant_application a where a.id = '%2$s'
                """.formatted(text, application(number)));
    }

    /** What the application asks for, in minor units. */
    long requested(int number) {
        return Long.parseLong(Database.one("""
                select sum(year.value::bigint) from submission s,
                    jsonb_array_elements(content::jsonb -> 'subProjects') part,
                    jsonb_array_elements(part -> 'financing') source, jsonb_each_text(source -> 'amounts') year
                where s.id = ? and source ->> 'source' = 'THIS_CALL'
                """, UUID.fromString(submission(number))));
    }

    /** A figure of the decisions of the call, as the database knows it. */
    String decisions(String figure) {
        return Database.one(
                "select " + figure + " from decision d join funding_call c on c.id = d.call_id where c.call_key = ?",
                key);
    }

    /** Ids of the copy follow from those of the original, so that what belongs together stays together. */
    private String ids(String... columns) {
        return String.join(
                ", ",
                List.of(columns).stream()
                        .map(column -> "'%1$s', md5(t.%1$s || '%2$s')::uuid".formatted(column, key))
                        .toList());
    }

    private void insert(String table, String differences, String from) {
        Database.run("insert into %1$s select (jsonb_populate_record(t, jsonb_build_object(%2$s))).* %3$s"
                .formatted(table, differences, from));
    }
}
