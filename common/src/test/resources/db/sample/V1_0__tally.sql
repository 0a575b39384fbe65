-- A small aggregate to test the outbox and the inbox with.
create table tally (
    person  text    primary key,
    version bigint  not null,
    active  boolean not null
);
-- What a consumer has done, in the order in which it was done.
create table effect (
    seq      bigserial primary key,
    consumer text      not null,
    key      text      not null,
    version  bigint    not null
);
