-- Clips: a range of a recording's own segments under a name; no byte of it is stored a second time.
create table clip (
    id          text        primary key,
    show        text        not null references show,
    first       int         not null,
    last        int         not null,
    start_nanos bigint      not null,
    nanos       bigint      not null,
    title       text        not null,
    maker       text        not null,
    maker_name  text        not null,
    made_at     timestamptz not null default now(),
    deleted_at  timestamptz,
    deleted_by  text,
    check (first <= last),
    check ((deleted_at is null) = (deleted_by is null))
);

comment on column clip.id is 'Cannot be guessed';
comment on column clip.maker is 'Person who made it';

create index clip_show on clip (show, made_at, id);
create index clip_made on clip (made_at, id);
create index clip_deleted on clip (deleted_at) where deleted_at is not null;

-- Whether whoever has a clip's address may watch it: the creator's choice, no unless made.
create table clip_sharing (
    one  boolean primary key default true check (one),
    open boolean not null
);

insert into clip_sharing (open) values (false);
