-- The frame as a ledger. The database keeps every balance from going below zero, also when two confirm at once.
create table frame_account (
    call_id uuid primary key references funding_call (id),
    balance bigint not null constraint frame_is_limited check (balance >= 0)
);

create table frame_entry (
    id            bigint generated always as identity primary key,
    call_id       uuid not null references frame_account (call_id),
    kind          text not null check (kind in ('FRAME', 'RESERVE', 'RELEASE')),
    amount        bigint not null,
    allocation_id uuid,
    entered_by    uuid not null,
    entered_at    timestamptz not null,
    check ((kind = 'RESERVE') = (amount < 0))
);
create trigger frame_entry_is_immutable before update or delete on frame_entry
    for each row execute function refuse_change();

create function book_frame_entry() returns trigger language plpgsql as $$
begin
    update frame_account set balance = balance + new.amount where call_id = new.call_id;
    return new;
end $$;
create trigger frame_entry_is_booked after insert on frame_entry
    for each row execute function book_frame_entry();

create table allocation (
    id           uuid primary key,
    call_id      uuid not null,
    authority_id uuid not null,
    status       text not null check (status in ('PROPOSED', 'CONFIRMED')),
    revision     bigint not null,
    changed_by   uuid not null,
    changed_at   timestamptz not null,
    foreign key (call_id, authority_id) references funding_call (id, authority_id)
);
create unique index one_allocation_per_call on allocation (call_id);

create table allocation_line (
    allocation_id      uuid not null references allocation (id),
    submission_id      uuid not null references submission (id),
    sub_project_number integer not null,
    budget_year        integer not null,
    amount             bigint not null check (amount > 0),
    primary key (allocation_id, submission_id, sub_project_number, budget_year)
);
