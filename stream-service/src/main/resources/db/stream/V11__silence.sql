-- A gateway that is killed takes up to 10 s of reports with it, and a page may need longer than 20 s to play again: a stay
-- goes on over a silence of up to a minute (AudienceBook.SILENCE, 30 s before). Whoever is silent counts as gone after 30 s
-- all the same, until they come back.
update viewing_session
set present = (select range_agg(tstzrange(lower(part), upper(part) + interval '30 seconds')) from unnest(present) as part);

create or replace view stream_viewer as
select show_id,
       session_id,
       viewer,
       lower(part) as joined_at,
       upper(part) - interval '60 seconds' as last_seen_at,
       case when upper(part) - interval '30 seconds' <= now() then upper(part) - interval '60 seconds' end as left_at
from viewing_session cross join lateral unnest(present) as part;

create or replace view stream_presence as
select show_id,
       viewer,
       lower(part) as joined_at,
       case when upper(part) - interval '30 seconds' <= now() then upper(part) - interval '60 seconds' end as left_at
from (select show_id, viewer, range_agg(present) as present from viewing_session group by show_id, viewer) person
    cross join lateral unnest(present) as part;
