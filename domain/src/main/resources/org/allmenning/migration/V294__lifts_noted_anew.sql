-- A day that was noted wrongly as the council's is noted anew, or taken back: a further note, of which the last holds.
alter table reservation_lift drop constraint reservation_lift_pkey;
alter table reservation_lift add column id uuid not null default gen_random_uuid();
alter table reservation_lift alter column id drop default;
alter table reservation_lift add primary key (id);
alter table reservation_lift add column revision integer not null default 1 check (revision > 0);
alter table reservation_lift alter column revision drop default;
alter table reservation_lift add unique (decision_id, revision);
alter table reservation_lift alter column lifted_on drop not null;
