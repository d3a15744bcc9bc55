-- Decisions form a chain: a new one takes the place of an earlier one, which stays readable. A decision is superseded once, a
-- submission has one first decision; when a lead declines, its word ends the chain without a second person.
alter table decision add column supersedes_id uuid references decision (id);
alter table decision add column cause text check (cause in ('CORRECTION', 'APPEAL', 'RELEASE', 'DECLINED'));
alter table decision add column allocation_id uuid references allocation (id);
alter table decision add constraint decision_has_a_cause check ((supersedes_id is null) = (cause is null));
alter table decision drop constraint decision_submission_id_key;
create unique index one_first_decision_per_submission on decision (submission_id) where supersedes_id is null;
create unique index decision_is_superseded_once on decision (supersedes_id);
create index decision_application on decision (application_id);

alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check
    check (kind in ('AWARD', 'PARTIAL_AWARD', 'REJECTION', 'DISMISSAL', 'DECLINED', 'IMPORTED'));
alter table decision add constraint decision_is_declined check ((kind = 'DECLINED') = (cause is not distinct from 'DECLINED'));
alter table decision drop constraint decision_check3;
alter table decision add constraint decision_is_approved_by_somebody
    check (kind in ('DECLINED', 'IMPORTED') or (approved_by is null) = (approved_at is null));

-- What was decided before knows the allocation that it carries out.
alter table decision disable trigger approved_decision_is_immutable;
update decision set allocation_id = (select a.id from allocation a where a.call_id = decision.call_id and a.status = 'CONFIRMED')
 where submission_id is not null and kind <> 'DISMISSAL';
alter table decision enable trigger approved_decision_is_immutable;
