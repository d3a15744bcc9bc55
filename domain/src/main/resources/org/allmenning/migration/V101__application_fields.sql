-- What applications say beside their budgets: every field with a revision of its own.
alter table grant_application
    add column title_revision     bigint not null default 0,
    add column title_changed_by   uuid,
    add column title_changed_at   timestamptz,
    add column summary_revision   bigint not null default 0,
    add column summary_changed_by uuid,
    add column summary_changed_at timestamptz;

create table application_field (
    application_id uuid not null references grant_application (id),
    name           text not null check (length(name) between 1 and 120),
    content        text not null check (length(content) <= 20000),
    revision       bigint not null check (revision >= 0),
    changed_by     uuid,
    changed_at     timestamptz,
    primary key (application_id, name)
);
