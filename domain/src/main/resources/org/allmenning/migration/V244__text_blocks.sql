-- Sentences that an authority uses again and again in reasons and conditions; what was put into a decision stays as it was then.
create table text_block (
    id           uuid primary key,
    authority_id uuid not null references organisation (id),
    purpose      text not null check (purpose in ('REASON', 'CONDITION')),
    language     text not null check (language in ('nb', 'nn', 'sv', 'fi', 'en')),
    body         text not null check (length(body) between 1 and 1000),
    changed_by   uuid not null,
    changed_at   timestamptz not null,
    version      bigint not null
);
create index text_block_authority on text_block (authority_id);
