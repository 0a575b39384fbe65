-- People whose data is erased: a second time at again_at, for what was under way the first time. Whose it was is not known after that.
create table erasure (
    id       uuid        primary key,
    person   text,
    asked_at timestamptz not null,
    again_at timestamptz,
    check ((person is null) = (again_at is null))
);

create index erasure_due on erasure (again_at) where again_at is not null;

-- Versions of bans begin above those of everybody who was erased: whoever comes back is believed.
create table ban_floor (
    one     boolean primary key default true check (one),
    version bigint  not null
);

insert into ban_floor (version) values (0);
