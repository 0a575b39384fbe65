-- People whose data is erased: a second time at again_at, for what was under way the first time. Whose it was is not known after that.
create table erasure (
    id       uuid        primary key,
    person   text,
    asked_at timestamptz not null,
    again_at timestamptz,
    check ((person is null) = (again_at is null))
);

create index erasure_due on erasure (again_at) where again_at is not null;

-- Which services have said that they know nothing of an erased person any more.
create table erasure_part (
    erasure   uuid        not null references erasure,
    service   text        not null,
    erased_at timestamptz not null,
    primary key (erasure, service)
);

-- Versions of memberships begin above those of everybody who was erased: whoever comes back is believed.
create table member_floor (
    one     boolean primary key default true check (one),
    version bigint  not null
);

insert into member_floor (version) values (0);

create function first_member_version() returns bigint language sql stable as 'select version from member_floor';

alter table member alter column version set default first_member_version();

comment on column member.version is 'Grows with every change of the membership; member_floor before the first';
