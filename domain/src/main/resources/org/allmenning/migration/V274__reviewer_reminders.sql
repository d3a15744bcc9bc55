-- Who was reminded of the reviews of which call, and when last.
create table reviewer_reminder (
    call_id      uuid not null,
    authority_id uuid not null,
    reviewer_id  uuid not null references person (id) on delete cascade,
    reminded_at  timestamptz not null,
    reminded_by  uuid not null,
    primary key (call_id, reviewer_id),
    foreign key (call_id, authority_id) references funding_call (id, authority_id)
);
