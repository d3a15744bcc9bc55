package org.allmenning.system;

import java.util.UUID;

/**
 * What belongs to Hammerfest and the ministry, for strangers to ask after: the application Hjerteregionen and what came of it.
 * What the walk through the product has not made yet is made here.
 */
final class Others {

    static final String CALL = "bygdevekst-2023";

    private static String scenario;

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
                        "select id from submission where application_id = ? and version_number > 1 order by version_number desc",
                        id(application()))
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

    /** A sentence of the ministry. */
    static String textBlock() {
        var id = UUID.randomUUID();
        return Database.first(
                        "select b.id from text_block b join organisation o on o.id = authority_id where alias = 'kdd' and not removed")
                .orElseGet(() -> {
                    Database.run("""
                        insert into text_block
                        select '%s', id, 'CONDITION', 'nb', 'Prosjektet omtales på nettet.', '%s', now(), 1, false
                        from organisation where alias = 'kdd'
                        """.formatted(id, id));
                    return id.toString();
                });
    }

    /** A file of the application. */
    static String attachment() {
        return Database.first("select id from application_attachment where application_id = ?", id(application()))
                .orElseGet(Others::attach);
    }

    /** A version of the application with that file in it. */
    static String submissionWithFile() {
        var submission = secondVersion();
        var file = attachment();
        if (!Database.one("select content from submission where id = ?", id(submission))
                .contains(file)) {
            return submitWithFile(submission, file);
        }
        return submission;
    }

    private static String attach() {
        var id = UUID.randomUUID();
        Database.run("""
            insert into attachment_content
            values (encode(sha256('the agreement'), 'hex'), 13, 'the agreement', 'CLEAN', now()) on conflict do nothing
            """, """
            insert into application_attachment
            select '%s', id, 'agreement', 'Avtale.txt', 'TEXT', 13, encode(sha256('the agreement'), 'hex'), lead_id,
                created_by, now(), null
            from grant_application where id = '%s'
            """.formatted(id, application()));
        return id.toString();
    }

    private static String submitWithFile(String earlier, String file) {
        var id = UUID.randomUUID();
        var hash = Database.one("select sha256 from application_attachment where id = ?", id(file));
        Database.run("""
            insert into submission
            select '%s', application_id, call_id, authority_id, case_number, version_number + 1, draft_revision,
                'the-version-with-a-file', now(), submitted_by, said, encode(sha256(convert_to(said, 'UTF8')), 'hex')
            from (select *, jsonb_set(content::jsonb, '{attachments}',
                '[{"id":"%s","kind":"agreement","name":"Avtale.txt","mediaType":"text/plain","size":13,"sha256":"%s"}]'
                )::text as said from submission where id = '%s') as earlier
            """.formatted(id, file, hash, earlier));
        return id.toString();
    }

    /** A scenario of the call, in which nobody gets anything. */
    static synchronized String scenario() {
        if (scenario == null) {
            var id = UUID.randomUUID();
            Database.run("""
                insert into allocation (id, call_id, authority_id, status, revision, changed_by, changed_at, number, created_by, step)
                select '%s', c.id, c.authority_id, 'PROPOSED', 1, p.id, now(), 1000, p.id, 100
                from funding_call c, person p where c.id = '%s' and p.user_name = 'officer-kdd'
                """.formatted(id, call()));
            scenario = id.toString();
        }
        return scenario;
    }

    private static String decide() {
        var id = UUID.randomUUID();
        Database.run("""
            insert into decision
            select '%s', s.call_id, s.authority_id, 'REJECTION', 'PREPARED', s.id, s.application_id, null, 1,
                'Hjerteregionen', 'nb', null, null, 0, 'The frame is used up.', p.id, now(), null, null, 1,
                '{}'
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
