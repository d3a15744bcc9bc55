-- What the public page says of an award, as it was applied for: whether the project goes on, and when it lasts.
alter table decision add column continuing boolean;
alter table decision add column first_day date;
alter table decision add column last_day date;

alter table decision disable trigger approved_decision_is_immutable;
update decision d
   set continuing = jsonb_exists(s.content::jsonb, 'continues')
           or exists (select 1 from jsonb_each_text(s.content::jsonb -> 'fields') f
                      where f.key like 'question/%' and f.value = 'continuing'),
       first_day = (select min(cast(p ->> 'firstDay' as date)) from jsonb_array_elements(s.content::jsonb -> 'subProjects') p),
       last_day = (select max(cast(p ->> 'lastDay' as date)) from jsonb_array_elements(s.content::jsonb -> 'subProjects') p)
  from submission s where s.id = d.submission_id;
alter table decision enable trigger approved_decision_is_immutable;
