create table person (
    id         text        primary key,
    name       text        not null,
    first_seen timestamptz not null default now()
);

comment on table person is 'Who was ever given a ticket while signed in, as they are called now, and since when.';

insert into person (id, name, first_seen)
select author, coalesce(max(body -> 'author' ->> 'name'), ''), min(sent_at) from message group by author;

create index message_by_author on message (author, sent_at);

create table setting (
    show     uuid        primary key,
    topic    int         not null references log_topic (number),
    seq      bigint      not null,
    settings jsonb       not null,
    actor    text        not null,
    at       timestamptz not null
);

comment on table setting is 'What a show''s room allows, as the log said it last.';

create table pin (
    show    uuid        primary key,
    topic   int         not null references log_topic (number),
    seq     bigint      not null,
    message jsonb,
    actor   text        not null,
    at      timestamptz not null
);

comment on table pin is 'The message above the others in a show''s room, as the log said it last; null: none, or it is gone.';
