-- The one arrow back: what an officer asks to be completed, and until when. Asked once, never changed; only the answer is noted.
create table completion_request (
    id             uuid primary key,
    application_id uuid not null,
    authority_id   uuid not null,
    submission_id  uuid not null references submission (id),
    requested_by   uuid not null,
    requested_at   timestamptz not null,
    due            timestamptz not null,
    answered_at    timestamptz,
    foreign key (application_id, authority_id) references grant_application (id, authority_id),
    check (requested_at < due)
);
create index completion_request_application on completion_request (application_id);
create trigger completion_request_is_kept
    before update of id, application_id, authority_id, submission_id, requested_by, requested_at, due or delete
    on completion_request for each row execute function refuse_change();

-- A sub-project may be taken out while the comment about it stays: its id is no reference.
create table completion_comment (
    request_id     uuid not null references completion_request (id),
    position       integer not null,
    place          text not null
        check (place in ('TITLE', 'SUMMARY', 'QUESTIONS', 'COMMITMENTS', 'PARTNERS', 'SUB_PROJECTS', 'SUB_PROJECT',
                         'BUDGET')),
    sub_project_id uuid,
    text           text not null check (length(text) between 1 and 4000),
    primary key (request_id, position),
    check ((place in ('SUB_PROJECT', 'BUDGET')) = (sub_project_id is not null))
);
create trigger completion_comment_is_kept before update or delete on completion_comment
    for each row execute function refuse_change();
