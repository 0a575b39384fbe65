-- Moments of a show with a name. By the wall clock: a recording can be trimmed, and what happened when stays true. An event that
-- the index of segments knows has a row only when the creator has named it otherwise or hidden it.
create table chapter (
    show   text        not null references show,
    id     text        not null,
    at     timestamptz not null,
    title  text        not null,
    source text        not null check (source in ('studio', 'event', 'question')),
    hidden boolean     not null default false,
    primary key (show, id)
);
