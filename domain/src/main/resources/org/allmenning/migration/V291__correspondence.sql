-- What an authority and the applicants of a case wrote to each other: never changed, sent once per key of the sender.
create table case_message (
    id              uuid primary key,
    application_id  uuid not null,
    call_id         uuid not null,
    authority_id    uuid not null,
    sender_id       uuid not null,
    organisation_id uuid not null references organisation (id),
    body            text not null check (length(body) between 1 and 5000),
    idempotency_key text not null check (length(idempotency_key) between 8 and 100),
    sent_at         timestamptz not null,
    foreign key (application_id) references grant_application (id),
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    unique (application_id, sender_id, idempotency_key)
);
create index case_message_call on case_message (call_id);
create trigger case_message_is_immutable before update or delete on case_message
    for each row execute function refuse_change();

-- Until when the authority has read what the applicants wrote.
create table case_messages_read (
    application_id uuid primary key references grant_application (id),
    authority_id   uuid not null,
    read_by        uuid not null,
    read_at        timestamptz not null,
    version        bigint not null
);
create index outbox_application on outbox (application_id);
