create table overlay (
    id       uuid        primary key,
    name     text        not null,
    hash     bytea       not null unique,
    added_at timestamptz not null default now()
);

comment on table overlay is 'Pages that a broadcast shows: by SHA-256 of the secret that lets them in. Revoked ones are deleted.';
