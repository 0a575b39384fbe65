create table mute (
    show   uuid        not null,
    person text        not null,
    topic  int         not null references log_topic (number),
    seq    bigint      not null,
    until  timestamptz,
    actor  text        not null,
    reason text,
    at     timestamptz not null,
    primary key (show, person)
);

comment on table mute is 'Until when a person may not write in a show''s room, as the log said it last; null: may again.';
