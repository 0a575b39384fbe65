-- Browsers that somebody wants to be told in: what the Push API gave them (W3C Push API, RFC 8030).
create table push_subscription (
    id       uuid             primary key,
    person   text collate "C" not null,
    endpoint text             not null unique,
    -- The browser's public key (65 bytes, uncompressed P-256) and its secret (16 bytes): RFC 8291 §3.
    p256dh   bytea            not null check (octet_length(p256dh) = 65),
    auth     bytea            not null check (octet_length(auth) = 16),
    name     text             not null,
    added_at timestamptz      not null
);
create index push_subscription_person on push_subscription (person);
