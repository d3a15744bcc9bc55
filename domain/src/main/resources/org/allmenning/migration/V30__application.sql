-- Drafts: applications, partners, sub-projects, budget lines, and every cell a row of its own with a revision.
create table grant_application (
    id          uuid primary key,
    call_id     uuid not null,
    authority_id uuid not null,
    lead_id     uuid not null references organisation (id),
    title       text not null check (length(title) between 1 and 200),
    summary     text not null check (length(summary) <= 10000),
    language    text not null check (language in ('nb', 'nn', 'sv', 'fi', 'en')),
    status      text not null,
    revision    bigint not null,
    created_by  uuid not null,
    changed_by  uuid not null,
    changed_at  timestamptz not null,
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    unique (id, call_id),
    unique (id, authority_id)
);
create index grant_application_call on grant_application (call_id);
create index grant_application_lead on grant_application (lead_id);

create table application_partner (
    application_id  uuid not null references grant_application (id),
    position        integer not null,
    organisation_id uuid not null references organisation (id),
    primary key (application_id, position)
);
create index application_partner_organisation on application_partner (organisation_id);

create table sub_project (
    id             uuid primary key,
    application_id uuid not null references grant_application (id),
    position       integer not null check (position >= 1),
    title          text not null check (length(title) between 1 and 200),
    activities     text not null check (length(activities) <= 10000),
    responsible_id uuid not null references organisation (id),
    first_day      date not null,
    last_day       date not null,
    version        bigint not null,
    unique (application_id, position) deferrable initially deferred,
    unique (id, application_id),
    check (first_day <= last_day)
);

create table budget_line (
    id              uuid primary key,
    application_id  uuid not null,
    sub_project_id  uuid not null,
    side            text not null check (side in ('COST', 'FINANCING')),
    position        integer not null check (position >= 1),
    description     text not null check (length(description) <= 500),
    organisation_id uuid references organisation (id),
    category        text,
    in_kind         boolean not null default false,
    source          text,
    financing_status text,
    version         bigint not null,
    foreign key (sub_project_id, application_id) references sub_project (id, application_id),
    unique (id, application_id),
    check ((side = 'COST') = (category is not null)),
    check ((side = 'FINANCING') = (source is not null and financing_status is not null))
);
create index budget_line_application on budget_line (application_id);

create table budget_cell (
    line_id        uuid not null,
    application_id uuid not null,
    measure        text not null check (measure in ('AMOUNT', 'HOURS', 'RATE')),
    budget_year    integer not null,
    units          bigint check (units >= 0),
    revision       bigint not null,
    changed_by     uuid,
    changed_at     timestamptz,
    primary key (line_id, measure, budget_year),
    foreign key (line_id, application_id) references budget_line (id, application_id) on delete cascade
);
create index budget_cell_application on budget_cell (application_id);
