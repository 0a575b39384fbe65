-- Nobody gave the order: somebody wrote too much.
alter table mute alter column actor drop not null;

-- Why only moderators see a message: FIRST, DELAY; null: everybody does.
alter table message add column held text;

create index message_held on message (sent_at) where held is not null and deleted_at is null;

create table deed (
    id        bigserial   primary key,
    show      uuid        not null,
    topic     int         not null references log_topic (number),
    seq       bigint      not null,
    kind      text        not null,
    actor     text,
    person    text,
    message   uuid,
    reason    text,
    until     timestamptz,
    before    jsonb,
    after     jsonb,
    at        timestamptz not null,
    undone_at timestamptz,
    undone_by text,
    unique (topic, seq)
);

comment on table deed is 'What moderators did, from the log; before and after are settings. No actor: it happened by itself.';

create index deed_by_person on deed (person);

create table report (
    message      uuid        not null,
    person       text        not null,
    show         uuid        not null,
    reason       text,
    at           timestamptz not null default now(),
    dismissed_at timestamptz,
    primary key (message, person)
);

comment on table report is 'Messages that viewers pointed at, each person once; dismissed: a moderator saw nothing wrong.';

create index report_by_person on report (person, at);

create table note (
    person text        primary key,
    text   text        not null,
    actor  text        not null,
    at     timestamptz not null
);

comment on table note is 'What moderators tell each other about a person.';
