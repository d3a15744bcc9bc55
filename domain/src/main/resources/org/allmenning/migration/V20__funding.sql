-- What authorities announce: schemes, calls and, as data, the rules of a call.
create table grant_scheme (
    id           uuid primary key,
    authority_id uuid not null references organisation (id),
    name         text not null,
    legal_basis  text not null,
    version      bigint not null,
    unique (id, authority_id)
);

create table funding_call (
    id                    uuid primary key,
    call_key              text not null unique check (call_key ~ '^[a-z0-9][a-z0-9-]{2,60}$'),
    scheme_id             uuid not null,
    authority_id          uuid not null,
    country               text not null check (country in ('NO', 'FI')),
    currency              text not null,
    step_minor_units      bigint not null check (step_minor_units > 0),
    time_zone             text not null,
    title                 text not null,
    purpose               text not null,
    note                  text,
    first_year            integer not null,
    last_year             integer not null,
    codes_on              date not null,
    opens_at              timestamptz,
    deadline              timestamptz,
    announced_on          date,
    published             boolean not null,
    frame_minor_units     bigint check (frame_minor_units >= 0),
    score_scale           integer not null check (score_scale > 0),
    scored_at_once        boolean not null,
    received_applications integer check (received_applications >= 0),
    requested_about       bigint check (requested_about >= 0),
    version               bigint not null,
    foreign key (scheme_id, authority_id) references grant_scheme (id, authority_id),
    unique (id, authority_id),
    check (first_year <= last_year)
);
create index funding_call_authority on funding_call (authority_id);

create table cost_category (
    call_id  uuid not null references funding_call (id),
    position integer not null,
    code     text not null,
    name     text not null,
    guidance text not null,
    in_kind  boolean not null,
    eligible boolean not null,
    primary key (call_id, position),
    unique (call_id, code)
);

create table criterion (
    call_id             uuid not null references funding_call (id),
    position            integer not null,
    code                text not null,
    name                text not null,
    weight_basis_points integer not null check (weight_basis_points between 1 and 10000),
    primary key (call_id, position),
    unique (call_id, code)
);

create table call_rule (
    call_id    uuid not null references funding_call (id),
    position   integer not null,
    rule_type  text not null,
    parameter  bigint not null,
    severity   text not null check (severity in ('BLOCKS', 'WARNS', 'ASKS_OFFICER')),
    source     text not null,
    primary key (call_id, position)
);
