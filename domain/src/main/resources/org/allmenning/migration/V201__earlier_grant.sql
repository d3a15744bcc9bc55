-- An application can go on with a project that had a grant before; both stay what they are.
alter table grant_application
    add column continues_id uuid references grant_application (id),
    add constraint continues_another check (continues_id <> id);
create index grant_application_continues on grant_application (continues_id);
