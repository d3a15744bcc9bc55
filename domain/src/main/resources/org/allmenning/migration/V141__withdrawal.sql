-- An application that its lead has withdrawn. There is no way back: the row is never changed.
create table withdrawal (
    application_id uuid primary key,
    authority_id   uuid not null,
    withdrawn_by   uuid not null,
    withdrawn_at   timestamptz not null,
    reason         text not null check (length(reason) <= 2000),
    foreign key (application_id, authority_id) references grant_application (id, authority_id)
);
create trigger withdrawal_is_kept before update or delete on withdrawal
    for each row execute function refuse_change();
