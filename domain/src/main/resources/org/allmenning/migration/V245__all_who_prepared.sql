-- Whoever prepared a decision or changed it before it was approved has a part in it and does not approve it, also when somebody
-- else changed it afterwards. Ids, with a space between.
alter table decision add column preparers text not null default '';
alter table decision disable trigger approved_decision_is_immutable;
update decision set preparers = prepared_by::text;
alter table decision enable trigger approved_decision_is_immutable;
alter table decision add constraint approved_by_nobody_who_prepared
    check (approved_by is null or position(approved_by::text in preparers) = 0);
