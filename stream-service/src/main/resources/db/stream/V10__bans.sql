-- Networks that may not send. BanBook keeps them to 1,000.
create table ban (
    id            uuid        primary key,
    network       cidr        not null unique,
    reason        text        not null check (length(reason) <= 200),
    created_at    timestamptz not null,
    created_by    text        not null,
    last_tried_at timestamptz
);

-- Attempts without a right key, by IPv4 address or IPv6 /64, within a window that begins at "since". WrongKeyBook keeps
-- them to 10,000 and forgets them after an hour.
create table wrong_key (
    network cidr        primary key,
    since   timestamptz not null,
    times   integer     not null,
    last_at timestamptz not null
);
create index wrong_key_last_at on wrong_key (last_at);

-- Whence, as MediaMTX saw it; null for whoever came before this was noted. Literals that stream-service has read.
alter table ingest_connection add column address text;
alter table ingest_refusal add column last_address text;
