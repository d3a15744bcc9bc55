-- Whether reviewers who have handed in all their scores of the call may read a scenario.
alter table allocation add open_to_panel boolean not null default false;
