package org.allmenning.system;

import java.util.UUID;

/**
 * What belongs to Hammerfest and the ministry, for strangers to ask after: the application Hjerteregionen and what came of it.
 * What the walk through the product has not made yet is made here.
 */
final class Others {

    static final String CALL = "bygdevekst-2023";

    private Others() {}

    static String application() {
        return Database.one("select id from grant_application where title = 'Hjerteregionen'");
    }

    static String subProject() {
        return Database.one("select id from sub_project where application_id = ? order by position", id(application()));
    }

    static String line() {
        return Database.one("select id from budget_line where sub_project_id = ? order by position", id(subProject()));
    }

    static String call() {
        return Database.one("select id from funding_call where call_key = ?", CALL);
    }

    static String scheme() {
        return Database.one("select scheme_id from funding_call where call_key = ?", CALL);
    }

    static String submission() {
        return Database.first(
                        "select id from submission where application_id = ? order by version_number", id(application()))
                .orElseGet(Others::submit);
    }

    /** A later version of it, which says the same. */
    static String secondVersion() {
        var first = submission();
        return Database.first(
                        "select id from submission where application_id = ? and version_number > 1", id(application()))
                .orElseGet(() -> submitAgain(first));
    }

    /** The review that reviewer-1-kdd is to write. */
    static String review() {
        return Database.first(
                        "select r.id from review r join person p on p.id = reviewer_id where submission_id = ? and"
                                + " user_name = 'reviewer-1-kdd'",
                        id(submission()))
                .orElseGet(Others::assign);
    }

    /** An approved decision, which lead and partners may read. */
    static String decision() {
        return Database.first("select id from decision where submission_id = ?", id(submission()))
                .orElseGet(Others::decide);
    }

    private static String decide() {
        var id = UUID.randomUUID();
        Database.run("""
            insert into decision
            select '%s', s.call_id, s.authority_id, 'REJECTION', 'PREPARED', s.id, s.application_id, null, 1,
                'Hjerteregionen', 'nb', null, null, 0, 'The frame is used up.', p.id, now(), null, null, 1
            from submission s, person p where s.id = '%s' and p.user_name = 'officer-kdd'
            """.formatted(id, submission()), """
                insert into decision_party
                select '%s', 0, 'MUNICIPALITY', id, null, '{"main":"nb","nb":"Hammerfest"}', null
                from organisation where alias = 'hammerfest'
                """.formatted(id), """
                        update decision set status = 'APPROVED', approved_by = gen_random_uuid(), approved_at = now() where id = '%s'
                        """.formatted(id));
        return id.toString();
    }

    private static String assign() {
        var id = UUID.randomUUID();
        Database.run("""
            insert into review
            select '%s', s.id, s.application_id, s.call_id, s.authority_id, p.id, 'NOT_DECLARED', '', p.id, now(), null, 1
            from submission s, person p where s.id = '%s' and p.user_name = 'reviewer-1-kdd'
            """.formatted(id, submission()));
        return id.toString();
    }

    private static String submitAgain(String first) {
        var id = UUID.randomUUID();
        Database.run("""
            insert into submission
            select '%s', application_id, call_id, authority_id, case_number, version_number + 1, draft_revision,
                'the-second-version', now(), submitted_by, content, sha256
            from submission where id = '%s'
            """.formatted(id, first));
        return id.toString();
    }

    private static String submit() {
        var token = Http.bearer("lead-hammerfest");
        var draft = Stack.api() + "/v1/applications/" + application();
        var revision = Json.object(Http.get(draft, "Authorization", token)).getInt("revision");
        var receipt = Http.post(
                draft + "/submission",
                "{\"revision\": " + revision + "}",
                "Authorization",
                token,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (receipt.statusCode() != 201) {
            throw new IllegalStateException("not submitted: " + receipt.body());
        }
        return Database.one("select id from submission where application_id = ?", id(application()));
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
