-- One viewing session (a page that plays) of one person, as the times in which gateways served it. Each time reaches 30 s
-- past its last sign of life (AudienceBook.SILENCE), so that reports which belong together join, in whatever order they
-- come, and a session is over by itself when nobody has reported it for so long: also when its gateway was killed.
create table viewing_session (
    show_id    uuid             not null references show,
    viewer     text collate "C" not null,
    session_id uuid             not null,
    present    tstzmultirange   not null,
    -- In the order in which a show's people are added up.
    primary key (show_id, viewer, session_id)
) with (fillfactor = 80);

insert into viewing_session (show_id, viewer, session_id, present)
select show_id, viewer, session_id, tstzmultirange(tstzrange(joined_at, last_seen_at + interval '30 seconds'))
from stream_viewer;

drop table stream_viewer;
drop table stream_audience;

-- Who was there from when to when, session by session; left_at is null while the session lasts.
create view stream_viewer as
select show_id,
       session_id,
       viewer,
       lower(part) as joined_at,
       upper(part) - interval '30 seconds' as last_seen_at,
       case when upper(part) <= now() then upper(part) - interval '30 seconds' end as left_at
from viewing_session cross join lateral unnest(present) as part;

-- The same by person: tabs and devices that overlap, or follow each other within 30 s, are one stay.
create view stream_presence as
select show_id,
       viewer,
       lower(part) as joined_at,
       case when upper(part) <= now() then upper(part) - interval '30 seconds' end as left_at
from (select show_id, viewer, range_agg(present) as present from viewing_session group by show_id, viewer) person
    cross join lateral unnest(present) as part;

-- What each person watched in all: their time on one or more screens, no second of it twice.
create view stream_watcher as
select show_id,
       viewer,
       joined_at,
       left_at,
       coalesce((select sum(extract(epoch from upper(part) - lower(part))) from unnest(watched) as part), 0) as seconds
from (select show_id,
             viewer,
             min(joined_at) as joined_at,
             case when bool_and(left_at is not null) then max(left_at) end as left_at,
             range_agg(tstzrange(joined_at, last_seen_at)) as watched
      from stream_viewer
      group by show_id, viewer) person;

-- What people who are signed in call themselves, for the creator's list of who was there.
create table viewer_name (
    viewer text collate "C" primary key,
    name   text             not null
);
