-- Addresses for players without cookies. A link is a way to get the ordinary playback token again and again; of its secret
-- only a hash is kept. Rows are deleted when their time is over or their owner stops them.
create table play_link (
    id           uuid             primary key,
    show_id      uuid             not null references show,
    viewer       text collate "C" not null,
    anonymous    boolean          not null,
    creator      boolean          not null,
    secret_hash  bytea            not null unique,
    created_at   timestamptz      not null,
    expires_at   timestamptz      not null,
    -- The viewing session of the last token, and when that was given; null until a player comes.
    session_id   uuid,
    last_used_at timestamptz
) with (fillfactor = 70);
create index play_link_person on play_link (viewer, show_id);
create index play_link_end on play_link (expires_at);
