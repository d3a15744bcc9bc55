-- Whether the points of a review are among those by which money was given: settled when the first scenario of the call is
-- confirmed, whoever is found disqualified later; null before.
alter table review add column counted boolean;

update review r set counted = r.handed_in_at is not null and r.replaced_by is null and r.impartiality = 'IMPARTIAL'
    and not exists (select 1 from review o where o.application_id = r.application_id and o.reviewer_id = r.reviewer_id
                    and o.impartiality = 'DISQUALIFIED')
    and not exists (select 1 from submission_party p join membership m on m.organisation_id = p.organisation_id
                    where p.application_id = r.application_id and p.organisation_id <> p.authority_id
                    and m.person_id = r.reviewer_id)
where exists (select 1 from allocation a where a.call_id = r.call_id and a.status = 'CONFIRMED');
