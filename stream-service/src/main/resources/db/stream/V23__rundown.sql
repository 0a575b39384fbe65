-- What comes one after the other in a show, or in every show of a series (owner is the id of either), and where a show is in it.
create table rundown (
    owner                uuid    primary key,
    -- Rises with every change of the plan; steps leave it.
    version              bigint  not null,
    -- JSON: id, title, minutes, membersOnly, tier, notes of each segment.
    items                text    not null,
    planned_minutes      integer not null,
    -- Goes on by itself when the minutes of a segment are over.
    clock                boolean not null,
    -- How long viewers are told that the next segment is for fewer of them.
    notice_seconds       integer not null check (notice_seconds between 0 and 3600),
    -- The segment that is on, and since when.
    current              text,
    since                timestamptz,
    -- The one that will be on, for fewer viewers, and from when on.
    coming               text,
    coming_at            timestamptz,
    -- What the last step came from, as long as it can be taken back.
    stepped              boolean not null,
    previous             text,
    previous_since       timestamptz,
    previous_members_only boolean not null,
    previous_tier        integer,
    check ((current is null) = (since is null)),
    check ((coming is null) = (coming_at is null))
);
create index rundown_running on rundown (owner) where clock or coming is not null;

-- To whom a show was open from when on, while it was on air; JSON, null before.
alter table show add column access_windows text;

-- Version of the series' rundown that the show has; 0: none.
alter table series_show add column planned_rundown bigint not null default 0;
