-- Where a person watches a show: one row for each viewing session that got a playback token. It watches for as long as that
-- token lives and it has not lost its place; the row stays for an hour more, so that it can be told why (DeviceBook). Few
-- rows, most of them changed each minute: the one index leaves those changes to the row itself.
create table viewing_device (
    session_id uuid             primary key,
    show_id    uuid             not null references show,
    viewer     text collate "C" not null,
    began_at   timestamptz      not null,
    renewed_at timestamptz      not null,
    -- When it lost its place; it never gets a token again.
    lost_at    timestamptz
) with (fillfactor = 70);
create index viewing_device_person on viewing_device (viewer, show_id);
