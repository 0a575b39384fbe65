-- An instance of before takes over what is said of a show and leaves its windows as they are: up to which version they are known.
alter table show
    add column windows_version bigint not null default 0;

comment on column show.windows_version is 'Version of the show up to which its windows are known; as long as that is older than what is known else, they are not';

-- Window 0 is that of a show whose windows are not known: for nobody but those to whom all of it is open.
create or replace view shown_segment as
select segment.show, number,
       case when show.windows_version < show.version then 0 else
       coalesce((select access.number from show_window access
                 where access.show = segment.show
                   and access.span && tstzrange(time, time + greatest(nanos / 1000, 1) * interval '1 microsecond')
                 order by access.strictness desc, access.number desc limit 1), 1) end as time_window,
       init, discontinuity, independent, start_nanos, nanos, time, bytes,
       segment.time_window as folder,
       show.windows_version < show.version or
       coalesce((select max(access.strictness) from show_window access
                 where access.show = segment.show
                   and access.span && tstzrange(time, time + greatest(nanos / 1000, 1) * interval '1 microsecond'))
                > (select min(access.strictness) from show_window access where access.show = segment.show), false) as locked
from segment join recording on recording.show = segment.show join show on show.id = segment.show
where number >= coalesce(first_shown, 0) and number <= coalesce(last_shown, 2147483647);

comment on column shown_segment.locked is 'Whether somebody was not let in then who was at another time of the show, or that is not known';
