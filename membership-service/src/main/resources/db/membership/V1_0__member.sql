-- Everybody who has signed in once or was given a membership, and how the membership stands.
create table member (
    person     text        primary key,
    name       text        not null default '',
    username   text        not null default '',
    seen_at    timestamptz,
    version    bigint      not null default 0,
    active     boolean     not null default false,
    source     text,
    since      timestamptz,
    until      timestamptz,
    -- What lists are sorted by: the name that is shown, whatever there is of it.
    sort_name  text        not null generated always as (lower(coalesce(nullif(name, ''), nullif(username, ''), person))) stored,
    constraint member_active_has_source check (active = (source is not null) and active = (since is not null))
);

comment on column member.person is 'OIDC subject';
comment on column member.version is 'Grows with every change of the membership; 0 before the first';

create index member_order on member (active desc, sort_name, person);
