-- What somebody typed at the panel’s table and did not set yet: each person’s own, kept while it is typed.
create table panel_draft (
    id            uuid primary key,
    submission_id uuid not null,
    call_id       uuid not null,
    authority_id  uuid not null,
    person_id     uuid not null references person (id),
    seen          bigint not null check (seen >= 0),
    content       text not null check (length(content) <= 200000),
    kept_at       timestamptz not null,
    version       bigint not null,
    foreign key (submission_id, call_id) references submission (id, call_id),
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    unique (submission_id, person_id)
);
create index panel_draft_call on panel_draft (call_id);
