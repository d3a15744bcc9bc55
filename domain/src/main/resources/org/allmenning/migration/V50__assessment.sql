-- Reviews: who scores what, whether they may, and their scores with reasons.
create table review (
    id             uuid primary key,
    submission_id  uuid not null,
    application_id uuid not null,
    call_id        uuid not null,
    authority_id   uuid not null,
    reviewer_id    uuid not null references person (id),
    impartiality   text not null check (impartiality in ('NOT_DECLARED', 'IMPARTIAL', 'DISQUALIFIED')),
    declared_reason text not null check (length(declared_reason) <= 2000),
    assigned_by    uuid not null,
    assigned_at    timestamptz not null,
    handed_in_at   timestamptz,
    version        bigint not null,
    foreign key (submission_id, call_id) references submission (id, call_id),
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    unique (submission_id, reviewer_id)
);
create index review_reviewer on review (reviewer_id);
create index review_call on review (call_id);

create table review_score (
    review_id uuid not null references review (id),
    criterion text not null,
    points    integer not null check (points >= 0),
    reason    text not null check (length(reason) between 1 and 4000),
    primary key (review_id, criterion)
);
