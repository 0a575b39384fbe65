-- One row: raising it orders all transactions that change a right.
create table rights_version (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null
);
insert into rights_version (version) values (1);

-- What membership-service says.
create table member (
    person  text    primary key,
    version bigint  not null,
    active  boolean not null,
    until   timestamptz
);

-- What chat-service says.
create table block (
    person  text    primary key,
    version bigint  not null,
    blocked boolean not null
);
