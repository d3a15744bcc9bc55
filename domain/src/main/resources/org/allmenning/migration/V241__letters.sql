-- Letters: templates per authority, kind and language in versions that never change; letters frozen when the decision is
-- approved, numbered without gaps per authority and year; the document made once from what was frozen.
create table letter_template (
    id             uuid primary key,
    authority_id   uuid not null references organisation (id),
    kind           text not null check (kind in ('AWARD', 'PARTIAL_AWARD', 'REJECTION', 'DISMISSAL')),
    language       text not null check (language in ('nb', 'nn', 'sv', 'fi', 'en')),
    version_number integer not null check (version_number > 0),
    title          text not null check (length(title) between 1 and 300),
    body           text not null check (length(body) between 1 and 20000),
    written_by     uuid not null,
    written_at     timestamptz not null,
    unique (authority_id, kind, language, version_number)
);
create trigger letter_template_is_kept before update or delete on letter_template
    for each row execute function refuse_change();

create table letter_counter (
    authority_id uuid not null references organisation (id),
    year         integer not null,
    last_number  integer not null check (last_number > 0),
    primary key (authority_id, year)
);

create table letter (
    id               uuid primary key,
    decision_id      uuid not null unique references decision (id),
    call_id          uuid not null,
    authority_id     uuid not null,
    year             integer not null,
    number           integer not null check (number > 0),
    template_version integer not null check (template_version >= 0),
    issued_at        timestamptz not null,
    content          text not null,
    sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    unique (authority_id, year, number)
);
create index letter_call on letter (call_id);
create trigger letter_is_kept before update or delete on letter for each row execute function refuse_change();

create table letter_document (
    letter_id uuid primary key references letter (id),
    content   bytea not null,
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at   timestamptz not null
);
create trigger letter_document_is_kept before update or delete on letter_document
    for each row execute function refuse_change();
