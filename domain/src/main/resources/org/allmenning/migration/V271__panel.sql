-- What the panel agreed on about a submission: points per criterion with the reason, in halves, and its minutes.
create table panel (
    submission_id  uuid primary key,
    application_id uuid not null,
    call_id        uuid not null,
    authority_id   uuid not null,
    minutes        text not null check (length(minutes) <= 20000),
    changed_by     uuid not null,
    changed_at     timestamptz not null,
    version        bigint not null,
    foreign key (submission_id, call_id) references submission (id, call_id),
    foreign key (call_id, authority_id) references funding_call (id, authority_id)
);
create index panel_call on panel (call_id);

create table panel_score (
    submission_id uuid not null references panel (submission_id),
    criterion     text not null,
    half_points   integer not null check (half_points >= 0),
    reason        text not null check (length(reason) between 1 and 4000),
    primary key (submission_id, criterion)
);
