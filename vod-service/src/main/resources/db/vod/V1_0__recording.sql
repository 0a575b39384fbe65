-- What stream-service says of shows that somebody has sent to.
create table show (
    id         text        primary key,
    version    bigint      not null,
    title      text        not null,
    started_at timestamptz,
    ended_at   timestamptz,
    deleted    boolean     not null
);

-- Where a show was sent to: a channel's path serves one show after the other.
create table show_path (
    show  text not null references show,
    path  text not null,
    primary key (show, path)
);

create index show_path_path on show_path (path);

-- An uninterrupted run of the recorder belongs to one show, whatever is said of times later.
create table run (
    stream uuid primary key,
    show   text not null references show
);

create table recording (
    show        text        primary key references show,
    version     bigint      not null default 0,
    complete_at timestamptz
);

comment on column recording.version is 'Of what was told of it; grows';

-- The index of the bucket: it can be made anew from it.
create table segment (
    show          text        not null references show,
    number        int         not null,
    time_window   int         not null,
    init          int         not null,
    discontinuity boolean     not null,
    independent   boolean     not null,
    start_nanos   bigint      not null,
    nanos         bigint      not null,
    time          timestamptz not null,
    bytes         bigint      not null,
    primary key (show, number)
);

-- What could not be played, for the creator to see.
create table loss (
    path   text        not null,
    file   text        not null,
    reason text        not null,
    at     timestamptz not null default now(),
    primary key (path, file)
);
