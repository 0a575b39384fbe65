alter table show
    -- Called off; the status stays SCHEDULED.
    add column cancelled_at  timestamptz,
    -- What the channel's key sends next goes here.
    add column armed         boolean not null default false,
    -- Nobody planned it: a publisher came and nothing else was meant.
    add column opened_by_key boolean not null default false,
    add check (cancelled_at is null or status = 'SCHEDULED'),
    add check (not armed or (status = 'SCHEDULED' and cancelled_at is null and not deleted));

create unique index show_armed on show ((true)) where armed;

-- Who wants to be told when a show begins.
create table reminder (
    show_id    uuid        not null references show,
    person     text        not null,
    created_at timestamptz not null,
    primary key (show_id, person)
);
