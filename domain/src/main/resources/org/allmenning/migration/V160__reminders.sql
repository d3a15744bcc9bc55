-- What a message is about, so that an authority reads those about its own applications; older ones are about none.
alter table outbox add column authority_id uuid, add column application_id uuid;
create index outbox_authority on outbox (authority_id, created_at desc);

-- Who was reminded of which deadline; a deadline that was moved is another one.
create table deadline_reminder (
    application_id uuid not null references grant_application (id),
    person_id      uuid not null references person (id),
    days_before    integer not null check (days_before > 0),
    deadline       timestamptz not null,
    reminded_at    timestamptz not null,
    primary key (application_id, person_id, days_before, deadline)
);
