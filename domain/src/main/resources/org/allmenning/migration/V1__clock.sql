-- The clock that decides deadlines: the transaction's time, shifted only in demonstrations and tests.
create table deadline_clock (
    only_row boolean primary key default true check (only_row),
    shift    interval not null default interval '0'
);
insert into deadline_clock default values;
