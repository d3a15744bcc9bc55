-- Who belongs where, as the sign-on last said: needed to propose reviewers and to see who is disqualified.
create table membership (
    person_id       uuid not null references person (id) on delete cascade,
    organisation_id uuid not null references organisation (id),
    role            text not null,
    primary key (person_id, organisation_id, role)
);
create index membership_organisation on membership (organisation_id, role);
