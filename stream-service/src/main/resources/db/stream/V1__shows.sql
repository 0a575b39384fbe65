create table show (
    id               uuid        primary key,
    title            text        not null,
    description      text        not null,
    status           text        not null check (status in ('SCHEDULED', 'LIVE', 'INTERRUPTED', 'ENDED')),
    members_only     boolean     not null,
    created_at       timestamptz not null,
    scheduled_at     timestamptz,
    started_at       timestamptz,
    interrupted_at   timestamptz,
    grace_until      timestamptz,
    ended_at         timestamptz,
    ended_by_creator boolean     not null,
    publication      integer     not null,
    origin_url       text,
    ingest_id        text,
    version          bigint      not null,
    deleted          boolean     not null,
    list_rank        integer     not null,
    list_key         bigint      not null,
    check ((status = 'INTERRUPTED') = (grace_until is not null)),
    check ((status = 'ENDED') = (ended_at is not null))
);

create index show_list on show (list_rank, list_key, id) where not deleted;
create index show_grace on show (grace_until) where status = 'INTERRUPTED';
create index show_ingest on show (ingest_id) where ingest_id is not null;
