-- Decisions: prepared by one, approved by another, then never changed; imported ones stand for years before the software.
create table award_import (
    id           uuid primary key,
    call_id      uuid not null references funding_call (id),
    authority_id uuid not null,
    imported_by  uuid not null,
    imported_at  timestamptz not null,
    current      boolean not null,
    version      bigint not null,
    foreign key (call_id, authority_id) references funding_call (id, authority_id)
);
create unique index one_current_import_per_call on award_import (call_id) where current;

create table decision (
    id             uuid primary key,
    call_id        uuid not null,
    authority_id   uuid not null,
    kind           text not null check (kind in ('AWARD', 'PARTIAL_AWARD', 'REJECTION', 'IMPORTED')),
    status         text not null check (status in ('PREPARED', 'APPROVED')),
    submission_id  uuid,
    application_id uuid,
    import_id      uuid references award_import (id),
    position       integer not null,
    project        text not null,
    language       text not null,
    county_code    text,
    county_name    text,
    requested      bigint,
    reasons        text not null check (length(reasons) <= 10000),
    prepared_by    uuid not null,
    prepared_at    timestamptz not null,
    approved_by    uuid,
    approved_at    timestamptz,
    version        bigint not null,
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    foreign key (submission_id, call_id) references submission (id, call_id),
    unique (submission_id),
    constraint two_people check (approved_by <> prepared_by),
    check ((status = 'APPROVED') = (approved_at is not null)),
    check ((kind = 'IMPORTED') = (import_id is not null)),
    check ((kind = 'IMPORTED') = (submission_id is null)),
    check (kind = 'IMPORTED' or (approved_by is null) = (approved_at is null))
);
create index decision_call on decision (call_id);
create index decision_import on decision (import_id);

create table decision_party (
    decision_id     uuid not null references decision (id),
    position        integer not null,
    kind            text not null,
    organisation_id uuid references organisation (id),
    code            text,
    name            text not null,
    distinction     text,
    primary key (decision_id, position)
);

create table award_line (
    decision_id        uuid not null references decision (id),
    sub_project_number integer not null,
    budget_year        integer not null,
    amount             bigint not null check (amount > 0),
    primary key (decision_id, sub_project_number, budget_year)
);

create function refuse_change_of_approved() returns trigger language plpgsql as $$
begin
    if old.status = 'APPROVED' then
        raise exception 'an approved decision is never changed' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger approved_decision_is_immutable before update or delete on decision
    for each row execute function refuse_change_of_approved();

create function refuse_change_below_approved() returns trigger language plpgsql as $$
declare
    decided boolean;
begin
    select status = 'APPROVED' and approved_at < transaction_timestamp() + (select shift from deadline_clock) into decided
      from decision where id = coalesce(new.decision_id, old.decision_id);
    if decided then
        raise exception 'an approved decision is never changed' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger approved_award_line_is_immutable before insert or update or delete on award_line
    for each row execute function refuse_change_below_approved();
create trigger approved_party_is_immutable before insert or update or delete on decision_party
    for each row execute function refuse_change_below_approved();

create table publication (
    call_id      uuid primary key references funding_call (id),
    published_by uuid not null,
    published_at timestamptz not null
);
