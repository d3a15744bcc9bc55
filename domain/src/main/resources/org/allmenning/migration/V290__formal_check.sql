-- The formal check of a submission: what officers judged of its rules, and that it was passed on.
create table formal_check (
    submission_id  uuid primary key,
    application_id uuid not null,
    call_id        uuid not null,
    authority_id   uuid not null,
    passed_on_by   uuid,
    passed_on_at   timestamptz,
    changed_by     uuid not null,
    changed_at     timestamptz not null,
    version        bigint not null,
    check ((passed_on_by is null) = (passed_on_at is null)),
    foreign key (submission_id, call_id) references submission (id, call_id),
    foreign key (call_id, authority_id) references funding_call (id, authority_id)
);
create index formal_check_call on formal_check (call_id);
create index formal_check_application on formal_check (application_id);

create table formal_judgement (
    submission_id uuid not null references formal_check (submission_id),
    rule_number   integer not null check (rule_number > 0),
    satisfied     boolean not null,
    note          text not null check (length(note) <= 2000),
    judged_by     uuid not null,
    judged_at     timestamptz not null,
    primary key (submission_id, rule_number),
    check (satisfied or note <> '')
);
