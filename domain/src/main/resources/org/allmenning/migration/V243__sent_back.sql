-- A decision-maker sends a prepared decision back with comments; an officer changes it and so prepares it again.
alter table decision drop constraint decision_status_check;
alter table decision add constraint decision_status_check check (status in ('PREPARED', 'SENT_BACK', 'APPROVED'));
alter table decision add column comments text check (length(comments) between 1 and 4000);
alter table decision add column sent_back_by uuid;
alter table decision add column sent_back_at timestamptz;
alter table decision add constraint decision_is_sent_back_with_comments
    check ((status = 'SENT_BACK') = (comments is not null) and (comments is null) = (sent_back_by is null)
        and (comments is null) = (sent_back_at is null));
