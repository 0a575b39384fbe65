-- What arrived from the encoder, a row for each second of a show. What a protocol does not tell is null.
create table signal_sample (
    show_id          uuid        not null references show,
    at               timestamptz not null,
    video_codec      text,
    width            integer,
    height           integer,
    audio_codec      text,
    sample_rate      integer,
    channels         integer,
    kbps             integer     not null,
    frames_per_second real,
    unevenness       real,
    missing_frames   integer,
    keyframe_seconds real,
    behind_millis    integer,
    primary key (show_id, at)
);
create index signal_sample_at on signal_sample (at);

-- Publishers that were turned away, counted by reason: a stranger who tries for days adds one row.
create table ingest_refusal (
    ingest_id text        not null references ingest,
    reason    text        not null,
    times     bigint      not null,
    last_at   timestamptz not null,
    primary key (ingest_id, reason)
);
