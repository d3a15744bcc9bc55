-- Organisations, the areas they govern over time, and the contact data of persons.

-- One organisation over time: Hammerfest is the same municipality under code 5406 and under 5603.
create table organisation (
    id              uuid primary key,
    alias           text not null unique check (alias ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    country         char(2) not null check (country ~ '^[A-Z]{2}$'),
    register_number text,
    kind            text not null,
    main_language   text not null check (main_language in ('nb', 'nn', 'sv', 'fi', 'en')),
    name_nb         text,
    name_nn         text,
    name_sv         text,
    name_fi         text,
    name_en         text,
    version         bigint not null default 0,
    unique (country, register_number)
);

-- Municipalities and counties with the days on which their code was valid, both included; null is open.
create table area (
    id              uuid primary key,
    country         char(2) not null check (country ~ '^[A-Z]{2}$'),
    kind            text not null check (kind in ('MUNICIPALITY', 'COUNTY')),
    code            text not null,
    valid_from      date,
    valid_to        date,
    main_language   text not null check (main_language in ('nb', 'nn', 'sv', 'fi', 'en')),
    name_nb         text,
    name_nn         text,
    name_sv         text,
    name_fi         text,
    name_en         text,
    official_name   text not null,
    other_names     text not null default '',
    county_code     text,
    organisation_id uuid references organisation,
    check (valid_from <= valid_to),
    check ((kind = 'MUNICIPALITY') = (county_code is not null)),
    check ((kind = 'MUNICIPALITY') = (organisation_id is not null))
);
comment on column area.other_names is 'Sami and Kven names as "se=Omasvuotna; fkv=Omasvuono"; und where the source names no language';
create unique index area_code on area (country, kind, code, coalesce(valid_from, date '0001-01-01'));
create index area_organisation on area (organisation_id);

create table area_successor (
    area_id      uuid not null references area,
    successor_id uuid not null references area,
    primary key (area_id, successor_id)
);
create index area_successor_back on area_successor (successor_id);

-- Everything an organisation is or was called, spelled without case and accents.
create table organisation_term (
    id              bigint generated always as identity primary key,
    organisation_id uuid not null references organisation,
    kind            text not null check (kind in ('NAME', 'CODE', 'REGISTER_NUMBER')),
    term            text not null,
    folded          text not null,
    valid_from      date,
    valid_to        date
);
create index organisation_term_folded on organisation_term (folded text_pattern_ops);
create index organisation_term_organisation on organisation_term (organisation_id);

-- Contact data only, and erasable: everything else holds the id of a person and nothing more.
create table person (
    id            uuid primary key,
    user_name     text,
    display_name  text,
    email         text,
    language      text check (language in ('nb', 'nn', 'sv', 'fi', 'en')),
    anonymised_at timestamptz,
    version       bigint not null default 0
);
