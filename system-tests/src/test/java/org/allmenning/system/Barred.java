package org.allmenning.system;

import java.util.List;
import java.util.UUID;

/**
 * A case of the ministry from which all who work there are disqualified, with everything that can come of a case: two versions,
 * a file, a review, a scenario with money for it, and a decision with its letter. Beside it in the same call stands one that
 * is open to all of them.
 */
final class Barred {

    static final String CALL = "barred-2024";

    /** What nobody who is disqualified may read. */
    static final String TITLE = "Skjult samarbeid";

    /** The lead, by its one word. */
    static final String LEAD = "Lom";

    /** What it asks for per year, and in all, in whole kroner without separators. */
    static final List<String> AMOUNTS = List.of("61728", "123456");

    static final String OPEN_TITLE = "Åpent samarbeid";

    private static final List<String> COLLEAGUES =
            List.of("officer-kdd", "decision-kdd", "auditor-kdd", "admin-kdd", "reviewer-1-kdd");

    private static Barred made;

    private final String first;
    private final String submission;
    private final String decision;
    private final String scenario;
    private final String file;

    private Barred() {
        Drafts.call(CALL, "{}");
        var drafts = Drafts.ready(CALL, 2);
        var hidden = drafts.get(0);
        Database.run(
                "update grant_application set title = '%s' where id = '%s'".formatted(TITLE, hidden),
                "update budget_cell set units = units / %d * 12345600 where application_id = '%s' and units >= %d"
                        .formatted(Drafts.COST, hidden, Drafts.COST),
                "update budget_cell set units = 6172800 where application_id = '%s' and units < 12345600"
                        .formatted(hidden));
        first = submit(hidden, Drafts.LEAD);
        file = UUID.randomUUID().toString();
        submission = withFile();
        openCase(drafts.get(1));
        decision = decide();
        scenario = propose();
    }

    /** The case as its people at the authority know it, before they are disqualified. */
    static synchronized Barred made() {
        if (made == null) {
            made = new Barred();
        }
        return made;
    }

    /** Disqualifies everybody at the authority from the first version: the later ones close with it. */
    void disqualify() {
        for (var account : COLLEAGUES) {
            Database.run("""
                insert into review (id, submission_id, application_id, call_id, authority_id, reviewer_id, impartiality,
                    declared_reason, assigned_by, assigned_at, version)
                select gen_random_uuid(), s.id, s.application_id, s.call_id, s.authority_id, p.id, 'NOT_DECLARED', '', p.id,
                    now(), 1
                from submission s, person p where s.id = '%s' and p.user_name = '%s' on conflict do nothing
                """.formatted(first, account), """
                update review set impartiality = 'DISQUALIFIED' where submission_id = '%s'
                """.formatted(first));
        }
    }

    /** Instead, everybody at the authority now belongs to the lead, and nobody declared anything. */
    void belongToTheLead() {
        Database.run(
                """
            update review set impartiality = 'NOT_DECLARED' where submission_id = '%s'
            """.formatted(first), "insert into membership " + membershipsOfTheLead() + " on conflict do nothing");
    }

    /** As they were before they belonged to it. */
    void belongNoMore() {
        Database.run(
                "delete from membership where (person_id, organisation_id, role) in (" + membershipsOfTheLead() + ")");
        disqualify();
    }

    private static String membershipsOfTheLead() {
        return "select p.id, o.id, 'APPLICANT' from person p, organisation o where o.alias = 'lom' and p.user_name in ('"
                + String.join("', '", COLLEAGUES) + "')";
    }

    /** Lets a panel read the scenario in which the reviewer has scored the open case and handed in. */
    void letIn(String account) {
        Database.run("update allocation set open_to_panel = true where id = '%s'".formatted(scenario), """
            insert into review (id, submission_id, application_id, call_id, authority_id, reviewer_id, impartiality,
                declared_reason, assigned_by, assigned_at, handed_in_at, version)
            select gen_random_uuid(), s.id, s.application_id, s.call_id, s.authority_id, p.id, 'IMPARTIAL', '', p.id,
                now(), now(), 1
            from submission s join grant_application a on a.id = s.application_id, person p
            where a.call_id = '%s' and a.title = '%s' and p.user_name = '%s' on conflict do nothing
            """.formatted(
                        call(), OPEN_TITLE, account));
    }

    String call() {
        return Database.one("select id from funding_call where call_key = ?", CALL);
    }

    String submission() {
        return submission;
    }

    String decision() {
        return decision;
    }

    String scenario() {
        return scenario;
    }

    String file() {
        return file;
    }

    /** The review of the person who knows the case, given with the newest version. */
    String review(String account) {
        return Database.first(
                        "select r.id from review r join person p on p.id = reviewer_id where submission_id = ? and"
                                + " user_name = ?",
                        UUID.fromString(submission),
                        account)
                .orElseGet(() -> {
                    var id = UUID.randomUUID().toString();
                    Database.run("""
                        insert into review (id, submission_id, application_id, call_id, authority_id, reviewer_id,
                            impartiality, declared_reason, assigned_by, assigned_at, version)
                        select '%s', s.id, s.application_id, s.call_id, s.authority_id, p.id, 'IMPARTIAL', '', p.id, now(), 1
                        from submission s, person p where s.id = '%s' and p.user_name = '%s'
                        """.formatted(id, submission, account));
                    return id;
                });
    }

    private static String submit(String application, String lead) {
        var receipt = Http.post(
                Stack.api() + "/v1/applications/" + application + "/submission",
                "{\"revision\": 1}",
                "Authorization",
                Http.bearer(lead),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (receipt.statusCode() != 201) {
            throw new IllegalStateException("not submitted: " + receipt.body());
        }
        return Database.one("select id from submission where application_id = ?", UUID.fromString(application));
    }

    /** A second version that has a file. */
    private String withFile() {
        var id = UUID.randomUUID().toString();
        Database.run("""
            insert into attachment_content
            values (encode(sha256('the agreement'), 'hex'), 13, 'the agreement', 'CLEAN', now()) on conflict do nothing
            """, """
            insert into submission
            select '%s', application_id, call_id, authority_id, case_number, version_number + 1, draft_revision,
                'the-version-with-a-file', now(), submitted_by, said, encode(sha256(convert_to(said, 'UTF8')), 'hex')
            from (select *, jsonb_set(content::jsonb, '{attachments}', jsonb_build_array(jsonb_build_object('id', '%s',
                'kind', 'agreement', 'name', 'Avtale.txt', 'mediaType', 'text/plain', 'size', 13,
                'sha256', encode(sha256('the agreement'), 'hex'))))::text as said
                from submission where id = '%s') as earlier
            """.formatted(id, file, first));
        return id;
    }

    /** Of another lead, with the same partner. */
    private static void openCase(String draft) {
        Database.run("""
            update grant_application set title = '%s', lead_id = (select id from organisation where alias = 'hammerfest')
            where id = '%s'
            """.formatted(OPEN_TITLE, draft), """
            update sub_project set responsible_id = (select id from organisation where alias = 'hammerfest')
            where application_id = '%s'
            """.formatted(draft));
        submit(draft, "lead-hammerfest");
    }

    private String decide() {
        var id = UUID.randomUUID().toString();
        Database.run("""
            insert into decision
            select '%s', s.call_id, s.authority_id, 'REJECTION', 'PREPARED', s.id, s.application_id, null, s.case_number,
                '%s', 'nb', null, null, 0, 'Rammen er brukt opp.', p.id, now(), null, null, 1, '{}'
            from submission s, person p where s.id = '%s' and p.user_name = 'officer-kdd'
            """.formatted(id, TITLE, submission), """
            insert into decision_party
            select '%s', 0, 'MUNICIPALITY', id, null, '{"main":"nb","nb":"Lom"}', null from organisation where alias = 'lom'
            """.formatted(id), """
            update decision set status = 'APPROVED', approved_by = gen_random_uuid(), approved_at = now() where id = '%s'
            """.formatted(id));
        return id;
    }

    private String propose() {
        var id = UUID.randomUUID().toString();
        Database.run("""
            insert into frame_account (call_id, balance, frame)
            select id, 400000000, 400000000 from funding_call where call_key = '%s' on conflict do nothing
            """.formatted(CALL), """
            insert into allocation (id, call_id, authority_id, status, revision, changed_by, changed_at, number, created_by, step)
            select '%s', c.id, c.authority_id, 'PROPOSED', 1, p.id, now(), 1, p.id, 100
            from funding_call c, person p where c.call_key = '%s' and p.user_name = 'officer-kdd'
            """.formatted(id, CALL), """
            insert into allocation_line
            select '%s', '%s', 1, first_year, 6172800 from funding_call where call_key = '%s'
            """.formatted(id, submission, CALL));
        return id;
    }
}
