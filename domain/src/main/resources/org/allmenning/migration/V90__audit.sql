-- The audit trail: append-only, and hash-chained per application or call.
create table audit_chain (
    chain_id  uuid primary key,
    length    bigint not null,
    last_hash text not null
);

create table audit_entry (
    chain_id      uuid not null references audit_chain (chain_id),
    sequence      bigint not null,
    at            timestamptz not null,
    actor_id      uuid,
    organisation_id uuid,
    authority_id  uuid,
    action        text not null,
    content       text not null,
    previous_hash text not null,
    hash          text not null,
    primary key (chain_id, sequence)
);
create index audit_entry_authority on audit_entry (authority_id, at);
create trigger audit_entry_is_immutable before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
