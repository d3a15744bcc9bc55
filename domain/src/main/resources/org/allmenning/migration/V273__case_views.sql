-- What a person wants to see of the cases of a call, under a name; the words are those of the address of the list.
create table case_view (
    id           uuid primary key,
    person_id    uuid not null references person (id) on delete cascade,
    call_id      uuid not null,
    authority_id uuid not null,
    name         text not null check (length(name) between 1 and 60),
    query        text not null check (length(query) <= 2000),
    kept_at      timestamptz not null,
    foreign key (call_id, authority_id) references funding_call (id, authority_id),
    unique (person_id, call_id, name)
);
