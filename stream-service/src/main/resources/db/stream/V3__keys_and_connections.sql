create table ingest (
    id      text primary key,
    show_id uuid unique references show
);
-- The channel has one ingest of its own.
create unique index ingest_channel on ingest ((true)) where show_id is null;

create table stream_key (
    id           uuid        primary key,
    ingest_id    text        not null references ingest,
    label        text        not null,
    secret_hash  bytea       not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index stream_key_ingest on stream_key (ingest_id);

-- Publishers that were let in, by the id that MediaMTX gave the connection.
create table ingest_connection (
    id           uuid        primary key,
    origin       text        not null,
    protocol     text        not null check (protocol in ('RTMP', 'SRT', 'WEBRTC')),
    ingest_id    text        not null references ingest,
    key_id       uuid        not null references stream_key,
    accepted_at  timestamptz not null,
    online_at    timestamptz,
    silent_since timestamptz,
    closed_at    timestamptz
);
create index ingest_connection_open on ingest_connection (origin, ingest_id) where closed_at is null;
create index ingest_connection_key on ingest_connection (key_id) where closed_at is null;
