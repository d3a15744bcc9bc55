-- What was taken out can be put back, who changed what is kept, and who is at work is seen.
alter table sub_project add column removal_id uuid;
alter table sub_project drop constraint sub_project_application_id_position_key;
-- a partial unique index cannot wait for the end of the transaction, in which numbers are exchanged
alter table sub_project add constraint sub_project_number
    exclude using btree (application_id with =, position with =) where (removal_id is null) deferrable initially deferred;
alter table budget_line add column removal_id uuid;
-- lines and cells are written in one batch, in whatever order
alter table budget_line alter constraint budget_line_sub_project_id_application_id_fkey deferrable initially deferred;
alter table budget_cell alter constraint budget_cell_line_id_application_id_fkey deferrable initially deferred;

create table budget_change (
    application_id  uuid not null references grant_application (id),
    revision        bigint not null,
    ordinal         integer not null,
    at              timestamptz not null,
    person_id       uuid not null,
    organisation_id uuid not null references organisation (id),
    kind            text not null,
    sub_project_id  uuid not null,
    line_id         uuid,
    measure         text,
    budget_year     integer,
    units_before    bigint,
    units_after     bigint,
    cell_revision   bigint,
    words_before    text,
    words_after     text,
    primary key (application_id, revision, ordinal),
    foreign key (sub_project_id, application_id) references sub_project (id, application_id)
        deferrable initially deferred,
    foreign key (line_id, application_id) references budget_line (id, application_id) deferrable initially deferred,
    check ((kind = 'CELL_ENTERED') = (measure is not null and budget_year is not null and cell_revision is not null))
);
create trigger budget_change_is_immutable before update or delete on budget_change
    for each row execute function refuse_change();

-- worth nothing after a minute, so nothing is lost with it
create unlogged table application_presence (
    application_id  uuid not null,
    person_id       uuid not null,
    organisation_id uuid not null,
    seen_at         timestamptz not null,
    primary key (application_id, person_id)
);
