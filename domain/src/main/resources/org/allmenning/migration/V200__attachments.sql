-- Files that applicants add. What is in them is kept once per content, apart from what names them, and never changes: a
-- submission names a file by its hash.
create table attachment_content (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint not null check (size between 1 and 10485760),
    content    bytea not null,
    verdict    text not null check (verdict in ('CLEAN', 'INFECTED', 'UNKNOWN')),
    scanned_at timestamptz not null,
    check (octet_length(content) = size),
    check (encode(sha256(content), 'hex') = sha256)
);
-- pictures and documents are compressed already
alter table attachment_content alter column content set storage external;
create trigger attachment_content_is_kept before update of sha256, size, content or delete on attachment_content
    for each row execute function refuse_change();

create table application_attachment (
    id              uuid primary key,
    application_id  uuid not null references grant_application (id),
    kind            text not null check (length(kind) between 1 and 60),
    name            text not null check (length(name) between 1 and 200),
    type            text not null,
    size            bigint not null,
    sha256          text not null references attachment_content (sha256),
    organisation_id uuid not null references organisation (id),
    added_by        uuid not null,
    added_at        timestamptz not null,
    removed_at      timestamptz
);
create index application_attachment_application on application_attachment (application_id);
-- what is taken out can be put back, and older versions still name it
create trigger application_attachment_is_kept
    before update of id, application_id, kind, name, type, size, sha256, organisation_id, added_by, added_at or delete
    on application_attachment for each row execute function refuse_change();

-- an officer can ask for other attachments
alter table completion_comment drop constraint completion_comment_place_check;
alter table completion_comment add constraint completion_comment_place_check
    check (place in ('TITLE', 'SUMMARY', 'QUESTIONS', 'COMMITMENTS', 'ATTACHMENTS', 'PARTNERS', 'SUB_PROJECTS',
                     'SUB_PROJECT', 'BUDGET'));
