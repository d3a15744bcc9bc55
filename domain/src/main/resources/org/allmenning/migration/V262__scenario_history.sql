-- What officers typed, locked and took back in a scenario, change by change. It stands beside the scenario and not in the event
-- log, which a minute of typing would fill; and it is what undoing goes back to.
create table allocation_change (
    id            bigint generated always as identity primary key,
    allocation_id uuid not null references allocation (id),
    revision      bigint not null,
    kind          text not null check (kind in ('AMOUNT', 'LOCK', 'CUT_LINE', 'RULES', 'METHOD', 'UNDO')),
    before        jsonb not null,
    undoes        bigint unique references allocation_change (id),
    person_id     uuid not null,
    at            timestamptz not null,
    check ((kind = 'UNDO') = (undoes is not null)),
    unique (allocation_id, revision)
);
create index allocation_change_of_person on allocation_change (allocation_id, person_id, id);
create trigger allocation_change_is_immutable before update or delete on allocation_change
    for each row execute function refuse_change();
