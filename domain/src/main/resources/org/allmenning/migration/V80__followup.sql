-- What follows an award: the lead accepts it with its conditions.
create table acceptance (
    decision_id uuid primary key references decision (id),
    accepted_by uuid not null,
    accepted_at timestamptz not null
);
create trigger acceptance_is_immutable before update or delete on acceptance
    for each row execute function refuse_change();
