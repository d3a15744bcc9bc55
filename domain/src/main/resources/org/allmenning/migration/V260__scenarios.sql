-- A call has many scenarios; what was its one allocation becomes the first of them.
drop index one_allocation_per_call;
alter table allocation
    add number        integer,
    add name          text not null default '' check (length(name) <= 80),
    add remark        text not null default '' check (length(remark) <= 1000),
    add created_by    uuid,
    add cut_line      integer check (cut_line >= 0),
    add step          bigint check (step > 0),
    add minimum       bigint not null default 0 check (minimum >= 0),
    add confirmed_at  timestamptz;

update allocation
set number = 1,
    created_by = allocation.changed_by,
    step = call.step_minor_units,
    confirmed_at = case when allocation.status = 'CONFIRMED' then allocation.changed_at end
from funding_call call
where call.id = allocation.call_id;

alter table allocation
    alter number set not null,
    alter created_by set not null,
    alter step set not null,
    add constraint numbered_within_the_call unique (call_id, number),
    add check ((status = 'CONFIRMED') = (confirmed_at is not null));

create table allocation_lock (
    allocation_id uuid not null references allocation (id),
    submission_id uuid not null references submission (id),
    primary key (allocation_id, submission_id)
);

-- The ledger knows what each submission holds, so that it gives back no more than that, and is given it only once.
alter table frame_account
    add frame bigint;
update frame_account
set frame = (select sum(amount) from frame_entry entry where entry.call_id = frame_account.call_id and kind = 'FRAME');
alter table frame_account
    alter frame set not null,
    add constraint frame_is_not_exceeded check (balance <= frame);

create table frame_holding (
    call_id       uuid not null references frame_account (call_id),
    submission_id uuid not null,
    budget_year   integer not null,
    amount        bigint not null constraint held_is_what_can_be_released check (amount >= 0),
    primary key (call_id, submission_id, budget_year)
);
insert into frame_holding (call_id, submission_id, budget_year, amount)
select allocation.call_id, line.submission_id, line.budget_year, sum(line.amount)
from allocation join allocation_line line on line.allocation_id = allocation.id
where allocation.status = 'CONFIRMED'
group by allocation.call_id, line.submission_id, line.budget_year;

-- Where the call divides its frame, each year is an account of its own. What was given beyond a year before this stays given.
create table frame_year (
    call_id     uuid not null references frame_account (call_id),
    budget_year integer not null,
    frame       bigint not null,
    balance     bigint not null constraint year_is_limited check (balance >= 0),
    primary key (call_id, budget_year),
    constraint year_is_not_exceeded check (balance <= frame)
);
insert into frame_year (call_id, budget_year, frame, balance)
select divided.call_id, divided.budget_year, divided.frame, greatest(0, divided.frame - coalesce(sum(holding.amount), 0))
from (
    select account.call_id, year.key::integer as budget_year, year.value::bigint as frame
    from frame_account account
        join funding_call call on call.id = account.call_id
        cross join jsonb_each_text(coalesce(call.terms::jsonb -> 'frameByYear', '{}')) year
) divided
left join frame_holding holding on holding.call_id = divided.call_id and holding.budget_year = divided.budget_year
group by divided.call_id, divided.budget_year, divided.frame;

-- entries of before this migration name neither submission nor year
alter table frame_entry
    add submission_id uuid,
    add budget_year integer,
    add constraint reserved_for_a_submission check ((kind = 'FRAME') = (submission_id is null)) not valid,
    add constraint reserved_in_a_year check (kind = 'FRAME' or budget_year is not null) not valid;

create or replace function book_frame_entry() returns trigger language plpgsql as $$
begin
    if new.kind = 'FRAME' and new.budget_year is not null then
        insert into frame_year (call_id, budget_year, frame, balance)
        values (new.call_id, new.budget_year, new.amount, new.amount);
        return new;
    end if;
    if new.kind = 'FRAME' then
        update frame_account set frame = frame + new.amount, balance = balance + new.amount
        where call_id = new.call_id;
        return new;
    end if;
    update frame_account set balance = balance + new.amount where call_id = new.call_id;
    update frame_year set balance = balance + new.amount
    where call_id = new.call_id and budget_year = new.budget_year;
    update frame_holding set amount = amount - new.amount
    where call_id = new.call_id and submission_id = new.submission_id and budget_year = new.budget_year
        and (new.kind = 'RELEASE' or amount = 0);
    if not found then
        insert into frame_holding (call_id, submission_id, budget_year, amount)
        values (new.call_id, new.submission_id, new.budget_year, -new.amount);
    end if;
    return new;
end $$;
