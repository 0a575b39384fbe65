-- Whose everything at Stripe is: one row, once it is known.
create table stripe_account (
    only_one boolean primary key default true check (only_one),
    id       text    not null,
    live     boolean not null
);

comment on column stripe_account.live is 'Whether real money moves: test and live mode of an account know nothing of each other';

-- Ids at accounts that were used before: whoever comes back to one finds customers and prices again.
create table former_id (
    account text    not null,
    live    boolean not null,
    kind    text    not null check (kind in ('CUSTOMER', 'PRICE')),
    ours    text    not null,
    theirs  text    not null,
    primary key (account, live, kind, ours)
);
