-- Shows that come again and again: what they have in common, and on which days they are.
create table series (
    id           uuid        primary key,
    title        text        not null,
    description  text        not null,
    members_only boolean     not null,
    tier         integer     check (tier is null or (members_only and tier between 0 and 9)),
    -- Local time: the first day that may be one, and the hour of every one.
    starts_at    timestamp   not null,
    -- Null: the channel's.
    time_zone    text,
    -- RFC 5545, as it was typed.
    rule         text        not null check (length(rule) <= 200),
    created_at   timestamptz not null,
    ended_at     timestamptz,
    version      bigint      not null
);

-- Which show was planned for which day of which series: one, whoever plans, and however often.
create table series_show (
    show_id         uuid   primary key references show,
    series_id       uuid   not null references series,
    occurrence      date   not null,
    -- Of the show when its series last wrote it. A show that has another was touched by hand, and stays as it is.
    planned_version bigint not null,
    unique (series_id, occurrence)
);
