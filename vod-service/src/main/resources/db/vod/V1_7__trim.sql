-- What of a recording is shown: from one of its segments to another one; null: from its beginning, to its end.
alter table recording
    add column first_shown int,
    add column last_shown  int,
    add check (first_shown > 0),
    add check (last_shown >= coalesce(first_shown, 0));

-- Whatever leaves the service for somebody's eyes is among these: what was cut off lies in the bucket and is nowhere else.
create view shown_segment as
select segment.show, number, time_window, init, discontinuity, independent, start_nanos, nanos, time, bytes
from segment join recording on recording.show = segment.show
where number >= coalesce(first_shown, 0) and number <= coalesce(last_shown, 2147483647);
