-- One row: who this is. A new installation has a name to be recognised by and nothing else.
create table channel (
    only_row  boolean primary key default true check (only_row),
    name      text    not null check (name <> ''),
    tagline   text    not null,
    accent    text    not null check (accent ~ '^#[0-9a-f]{6}$'),
    about     text    not null,
    links     jsonb   not null,
    time_zone text    not null,
    language  text    not null,
    version   bigint  not null
);
insert into channel values (true, 'Frontrow', '', '#ffb454', '', '[]', 'UTC', 'en', 1);

-- Logo and cover as we encoded them; what was uploaded is not kept.
create table channel_picture (
    kind       text  primary key check (kind in ('LOGO', 'COVER')),
    hash       text  not null,
    media_type text  not null check (media_type in ('image/png', 'image/jpeg')),
    bytes      bytea not null check (octet_length(bytes) <= 4194304)
);
-- Compressed already; a second attempt would only cost time.
alter table channel_picture alter column bytes set storage external;

-- How a key was last used: RTMP, SRT or WEBRTC.
alter table stream_key add column last_used_over text check (last_used_over in ('RTMP', 'SRT', 'WEBRTC'));
