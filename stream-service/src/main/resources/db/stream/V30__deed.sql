-- What the creator and moderators changed, in all services; never changed but for people who are erased. DeedBook forgets what is old.
create table deed (
    id      uuid        primary key,
    at      timestamptz not null,
    service text        not null,
    kind    text        not null,
    what    text        not null,
    actor   text        not null,
    name    text        not null,
    about   jsonb       not null
);

create index deed_newest on deed (at, id);
create index deed_by_actor on deed (actor, at, id);
create index deed_by_kind on deed (kind, at, id);
