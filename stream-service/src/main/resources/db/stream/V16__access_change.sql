-- From then on the show is for members only, of this rank and above. Opening takes no time, so it is never planned.
alter table show
    add column next_access_at timestamptz,
    add column next_tier      integer,
    add check (next_tier is null or (next_access_at is not null and next_tier between 0 and 9)),
    add check (next_access_at is null or (status <> 'ENDED' and cancelled_at is null and not deleted));

create index show_next_access on show (next_access_at) where next_access_at is not null;
