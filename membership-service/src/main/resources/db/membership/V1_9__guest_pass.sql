-- Seats that members give away, one show and one person each.
create table guest_pass (
    code        text        primary key,
    giver       text        not null,
    show        text        not null,
    created_at  timestamptz not null,
    guest       text,
    accepted_at timestamptz,
    constraint guest_pass_taken check ((guest is null) = (accepted_at is null))
);

comment on column guest_pass.code is 'What the link holds; nobody but the giver and whoever has the link may see it';
comment on column guest_pass.guest is 'Who took it, or null';

create index guest_pass_giver on guest_pass (giver, created_at);
create index guest_pass_show on guest_pass (show) where guest is not null;
create unique index guest_pass_seat on guest_pass (guest, show) where guest is not null;

alter table member add column guest_shows text[] not null default '{}';

comment on column member.guest_shows is 'Shows of which others were told that this person is a guest';

-- Shows that were planned before take guests from their next change on.
alter table on_air
    add column members_only boolean not null default false,
    add column tier         int,
    add column over         boolean not null default false;
