-- What a reviewer has begun is kept as it stands: points without their reason, or a reason without its points.
alter table review_score alter column points drop not null;
alter table review_score drop constraint review_score_reason_check;
alter table review_score add constraint review_score_begun
    check (length(reason) <= 4000 and (points is not null or reason <> ''));
-- When the draft was last kept, so that the reviewer sees it.
alter table review add column draft_saved_at timestamptz;
