-- How long recordings are kept after their show, as the creator says; null: for ever.
create table retention (
    one   boolean     primary key default true check (one),
    days  int         check (days between 1 and 3650),
    since timestamptz not null default now()
);

insert into retention default values;

alter table recording
    add column kept      boolean not null default false,
    add column spared_at timestamptz;

comment on column recording.kept is 'For ever, whatever the retention is';
comment on column recording.spared_at is 'When it was restored, or is kept for ever no longer';

-- Recordings that go, and when: nobody is told of it less than seven days before.
create view due_recording as
select recording.show,
       greatest(coalesce(show.ended_at, complete_at) + make_interval(days => days),
                since + interval '7 days', spared_at + interval '7 days') as at
from recording join show on show.id = recording.show cross join retention
where days is not null and not kept and complete_at is not null and deleted_at is null and not show.deleted;
