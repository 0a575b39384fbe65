create table publication (
    id            uuid        primary key,
    show_id       uuid        not null references show,
    number        integer     not null,
    origin        text        not null,
    connection_id uuid        not null,
    ready_at      timestamptz not null,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    unique (show_id, number),
    unique (origin, connection_id, ready_at)
);
create index publication_open on publication (origin) where closed_at is null;
-- A show has one publisher at a time.
create unique index publication_one_open on publication (show_id) where closed_at is null;
