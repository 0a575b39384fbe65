-- When a show last changed for others: calendars that follow want to know.
alter table show add column changed_at timestamptz not null default now();
create function show_changed() returns trigger language plpgsql as $$
begin
    new.changed_at := now();
    return new;
end
$$;
create trigger show_changed before update on show
    for each row when (old.version <> new.version) execute function show_changed();
create index show_calendar on show (scheduled_at) where scheduled_at is not null and not deleted;

-- A person's own calendar: an address that only they know, one each; of its secret only a hash is kept.
create table calendar_link (
    person       text collate "C" primary key,
    creator      boolean          not null,
    secret_hash  bytea            not null unique,
    created_at   timestamptz      not null,
    -- To the minute; null until a calendar comes.
    last_used_at timestamptz
);
