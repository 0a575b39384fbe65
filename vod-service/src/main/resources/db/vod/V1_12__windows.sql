-- To whom a show was open from when on, as stream-service says, numbered from 1; none of what was never said. One that is planned is among them.
create table show_window (
    show         text      not null references show,
    number       int       not null,
    span         tstzrange not null,
    members_only boolean   not null,
    tier         int,
    strictness   int       not null generated always as (case when members_only then coalesce(tier + 1, 0) else -1 end) stored,
    primary key (show, number)
);

comment on column show_window.span is 'The first one has no beginning: a file may be older than what is said of its show; the last one has no end';
comment on column show_window.strictness is 'Grows as fewer get in: everybody, members, members of a plan and above';
comment on column segment.time_window is 'The folder in which it lies: its window as it was known then';

-- The window of a segment is computed, never kept: what is said late of windows holds for what is there already. Of several that it touches
-- the strictest.
create or replace view shown_segment as
select segment.show, number,
       coalesce((select access.number from show_window access
                 where access.show = segment.show
                   and access.span && tstzrange(time, time + greatest(nanos / 1000, 1) * interval '1 microsecond')
                 order by access.strictness desc, access.number desc limit 1), 1) as time_window,
       init, discontinuity, independent, start_nanos, nanos, time, bytes,
       segment.time_window as folder,
       coalesce((select max(access.strictness) from show_window access
                 where access.show = segment.show
                   and access.span && tstzrange(time, time + greatest(nanos / 1000, 1) * interval '1 microsecond'))
                > (select min(access.strictness) from show_window access where access.show = segment.show), false) as locked
from segment join recording on recording.show = segment.show
where number >= coalesce(first_shown, 0) and number <= coalesce(last_shown, 2147483647);

comment on column shown_segment.locked is 'Whether somebody was not let in then who was at another time of the show';
