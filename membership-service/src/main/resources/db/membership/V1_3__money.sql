-- What came in by charges and what went back of them, as Stripe's balance says. Neither card nor name.
create table movement (
    id         text        primary key,
    charge     text        not null,
    back       boolean     not null,
    amount     bigint      not null,
    fee        bigint      not null,
    currency   text        not null,
    created_at timestamptz not null
);

comment on table movement is 'Balance transactions: payments of our customers, and all that went back';
comment on column movement.amount is 'Minor units; below zero for what went back';

create index movement_charge on movement (charge);
create index movement_created on movement (created_at);

-- How far Stripe's balance has been read, by Stripe's clock: one row.
create table movement_mark (reached_at timestamptz not null);
insert into movement_mark values (now());
