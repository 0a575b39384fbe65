-- One viewing session (a page that plays), merged from what gateways report.
create table stream_viewer (
    session_id   uuid        primary key,
    show_id      uuid        not null references show,
    viewer       text        not null,
    joined_at    timestamptz not null,
    last_seen_at timestamptz not null,
    left_at      timestamptz
);
create index stream_viewer_show on stream_viewer (show_id);
create index stream_viewer_present on stream_viewer (last_seen_at) where left_at is null;

create table stream_audience (
    show_id uuid   primary key references show,
    peak    bigint not null
);
