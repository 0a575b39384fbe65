create table answer (
    question text        primary key,
    show     text        not null,
    version  bigint      not null,
    at       timestamptz,
    title    text        not null,
    answered boolean     not null
);

comment on table answer is 'Questions that were answered, as chat-service says; one that was taken back stays, so that what is older does not bring it back. A show may be heard of later than this.';

create index answer_by_show on answer (show) where answered and at is not null;
