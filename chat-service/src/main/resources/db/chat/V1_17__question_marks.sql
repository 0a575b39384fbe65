alter table question
    add column left_at timestamptz;

comment on column question.left_at is 'When it was taken from being answered, or from having been: for a minute it can go back there with the marks that it had.';

create index question_waiting on question (show) where status in ('HELD', 'OPEN', 'ANSWERING', 'SKIPPED');
create index question_by_merged on question (merged_into) where merged_into is not null;
