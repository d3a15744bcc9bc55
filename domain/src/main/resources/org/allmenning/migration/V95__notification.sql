-- The outbox: what is to be sent by e-mail stands here in the same transaction as what it tells.
create table outbox (
    id           uuid primary key,
    recipient_id uuid not null references person (id),
    subject      text not null,
    body         text not null,
    language     text not null,
    created_at   timestamptz not null,
    sent_at      timestamptz,
    attempts     integer not null,
    last_error   text
);
create index outbox_waiting on outbox (created_at) where sent_at is null;
