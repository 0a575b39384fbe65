-- From deleted_at on nobody plays it; its bytes go seven days later, at purged_at.
alter table recording
    add column deleted_at timestamptz,
    add column purged_at  timestamptz,
    add check (purged_at is null or deleted_at is not null);

create index recording_deleted on recording (deleted_at) where deleted_at is not null and purged_at is null;

-- Unknown of what has no beginning.
alter table loss add column show text references show;

create index loss_show on loss (show);
create index show_started on show (started_at, id);
