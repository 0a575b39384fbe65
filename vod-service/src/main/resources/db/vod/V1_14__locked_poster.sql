-- Of a recording of which every moment is for fewer than the show was at another time.
alter table pictures
    add column locked boolean not null default false;

comment on column pictures.locked is 'Whether the poster shows what some did not get to see who were let in at another time of the show';
