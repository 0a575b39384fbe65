-- One row: raising it orders all transactions that change a right.
create table rights_version (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null
);
insert into rights_version (version) values (1);
