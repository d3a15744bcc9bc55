-- Who ever took part in an application, in any version that was sent in: whoever belongs there is disqualified from it.
create table submission_party (
    application_id  uuid not null references grant_application (id),
    organisation_id uuid not null,
    authority_id    uuid not null,
    primary key (application_id, organisation_id)
);
create index submission_party_organisation on submission_party (organisation_id);

create function keep_parties() returns trigger language plpgsql as $$
begin
    insert into submission_party
    select distinct new.application_id, cast(party ->> 'id' as uuid), new.authority_id
    from jsonb_array_elements(cast(new.content as jsonb) -> 'participants') party
    on conflict do nothing;
    return new;
end $$;
create trigger submission_has_parties after insert on submission
    for each row execute function keep_parties();

insert into submission_party
select distinct s.application_id, cast(party ->> 'id' as uuid), s.authority_id
from submission s cross join lateral jsonb_array_elements(cast(s.content as jsonb) -> 'participants') party;

-- Who took a case over from a reviewer; null while it is the reviewer's own.
alter table review add column replaced_by uuid references person (id);
