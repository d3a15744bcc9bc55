-- What holds for an award beside its amounts, kept whole with the decision; and applications dismissed for a formal fault.
alter table decision add column terms text not null default '{}' check (length(terms) <= 100000);
alter table decision alter column terms drop default;

alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check
    check (kind in ('AWARD', 'PARTIAL_AWARD', 'REJECTION', 'DISMISSAL', 'IMPORTED'));
