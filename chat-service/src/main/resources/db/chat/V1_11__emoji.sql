create table emoji (
    name     text        primary key,
    hash     text        not null,
    bytes    bytea       not null,
    added_at timestamptz not null default now()
);

comment on table emoji is 'The channel''s own emoji: PNG as we encoded it, and the hash of it that is part of its address.';

create index emoji_by_hash on emoji (hash);

create table emoji_list (
    one     boolean primary key default true check (one),
    version bigint  not null
);

comment on table emoji_list is 'By what pods see that emoji have changed; whoever changes them holds the only row.';

insert into emoji_list (version) values (0);
