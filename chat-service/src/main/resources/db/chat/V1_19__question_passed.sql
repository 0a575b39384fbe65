create table question_passed (
    show     uuid not null,
    question uuid not null references question on delete cascade,
    primary key (show, question)
);

comment on table question_passed is 'Questions that a show had in its list until its end and did not answer, wherever they are now.';

create index question_passed_by_question on question_passed (question);

insert into question_passed (show, question) select origin, id from question where origin is not null;
