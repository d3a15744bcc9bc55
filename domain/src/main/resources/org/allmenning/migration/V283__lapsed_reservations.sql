-- An award with a reservation for a council's decision lapses by a new decision where the day has passed; where the council
-- decided, the day on which it did is noted and never changed.
alter table decision drop constraint decision_cause_check;
alter table decision add constraint decision_cause_check
    check (cause in ('CORRECTION', 'APPEAL', 'RELEASE', 'LAPSED', 'DECLINED'));
alter table decision add constraint what_lapses_gives_nothing check (cause is distinct from 'LAPSED' or kind = 'REJECTION');

create table reservation_lift (
    decision_id uuid primary key references decision (id),
    lifted_on   date not null,
    noted_by    uuid not null,
    noted_at    timestamptz not null
);
create trigger reservation_lift_is_immutable before update or delete on reservation_lift
    for each row execute function refuse_change();

alter table letter_template drop constraint letter_template_kind_check;
alter table letter_template add constraint letter_template_kind_check
    check (kind in ('AWARD', 'PARTIAL_AWARD', 'REJECTION', 'LAPSE', 'DISMISSAL'));
