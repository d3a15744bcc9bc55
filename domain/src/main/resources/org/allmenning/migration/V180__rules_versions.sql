-- Calls change after they are published: a category is closed, the rules get a new version, the deadline is moved.
alter table cost_category add column closed boolean not null default false;
alter table cost_category alter column closed drop default;
-- Rows change places: whether two have the same is asked when all have moved.
alter table cost_category drop constraint cost_category_pkey, drop constraint cost_category_call_id_code_key,
    add primary key (call_id, position) deferrable initially deferred,
    add unique (call_id, code) deferrable initially deferred;
alter table criterion drop constraint criterion_pkey, drop constraint criterion_call_id_code_key,
    add primary key (call_id, position) deferrable initially deferred,
    add unique (call_id, code) deferrable initially deferred;
alter table call_rule drop constraint call_rule_pkey,
    add primary key (call_id, position) deferrable initially deferred;

alter table funding_call add column rules_version integer not null default 1 check (rules_version >= 1),
    add column changed_at timestamptz;

-- Each version but the first, with the terms before and after it. What was published is never changed.
create table rules_version (
    id           uuid primary key,
    call_id      uuid not null,
    authority_id uuid not null,
    number       integer not null check (number >= 2),
    decided_at   timestamptz not null,
    decided_by   uuid not null,
    reason       text not null,
    terms_before text not null,
    terms_after  text not null,
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    unique (call_id, number)
);
create trigger rules_version_is_kept before update or delete on rules_version
    for each row execute function refuse_change();

create table deadline_extension (
    id           uuid primary key,
    call_id      uuid not null,
    authority_id uuid not null,
    earlier      timestamptz not null,
    deadline     timestamptz not null,
    extended_at  timestamptz not null,
    extended_by  uuid not null,
    reason       text not null,
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    check (earlier < deadline),
    unique (call_id, deadline)
);
create trigger deadline_extension_is_kept before update or delete on deadline_extension
    for each row execute function refuse_change();

-- Under which version an application was begun, and the newest that somebody has seen there.
alter table grant_application add column rules_version integer not null default 1 check (rules_version >= 1);
create table rules_version_seen (
    application_id uuid not null references grant_application (id),
    person_id      uuid not null references person (id),
    number         integer not null check (number >= 2),
    primary key (application_id, person_id)
);
