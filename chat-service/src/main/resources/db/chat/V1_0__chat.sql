create table room (
    show      uuid primary key,
    partition int  not null
);

comment on table room is 'In which partition of room.log a show''s room is, for good: more partitions later move no room.';

create table ticket (
    hash       bytea       primary key,
    show       uuid        not null references room,
    person     text        not null,
    anonymous  boolean     not null,
    role       text        not null,
    name       text        not null,
    expires_at timestamptz not null
);

comment on table ticket is 'What opens one socket, once: by SHA-256 of the ticket. Used ones are deleted.';

create index ticket_expires on ticket (expires_at);

create table moderator (
    person   text        primary key,
    name     text        not null,
    added_at timestamptz not null default now()
);

comment on table moderator is 'Who may moderate, besides the creator.';

create table log_topic (
    number serial primary key,
    id     text   not null unique
);

comment on table log_topic is 'Every room.log there was, by Kafka''s topic id: positions compare within one only.';

create table message (
    id         uuid        primary key,
    show       uuid        not null,
    topic      int         not null references log_topic (number),
    seq        bigint      not null,
    author     text        not null,
    body       jsonb,
    sent_at    timestamptz not null,
    deleted_at timestamptz,
    deleted_by text
);

comment on table message is 'What was written, in the order of (topic, seq). A deleted message stays without its body, so that a repetition does not bring it back.';

create index message_by_show on message (show, topic, seq);
