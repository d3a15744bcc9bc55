-- Submissions: immutable, numbered versions with a hash over their canonical form.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

create table call_case_number (
    call_id uuid primary key references funding_call (id),
    last    integer not null
);

create table submission (
    id              uuid primary key,
    application_id  uuid not null,
    call_id         uuid not null,
    authority_id    uuid not null,
    case_number     integer not null check (case_number >= 1),
    version_number  integer not null check (version_number >= 1),
    draft_revision  bigint not null,
    idempotency_key text not null check (length(idempotency_key) between 8 and 100),
    submitted_at    timestamptz not null,
    submitted_by    uuid not null,
    content         text not null,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    foreign key (application_id, call_id) references grant_application (id, call_id),
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    unique (application_id, version_number),
    unique (application_id, idempotency_key),
    unique (call_id, case_number, version_number),
    unique (id, call_id)
);
create index submission_authority on submission (authority_id);
create trigger submission_is_immutable before update or delete on submission
    for each row execute function refuse_change();
