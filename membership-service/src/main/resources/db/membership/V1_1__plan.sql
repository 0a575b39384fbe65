-- What can be bought, and how far Stripe knows of it.
create table plan (
    id             uuid        primary key,
    name           text        not null,
    description    text        not null,
    perks          text[]      not null,
    currency       text        not null,
    trial_days     int         not null,
    rank           int         not null,
    version        bigint      not null default 1,
    synced_version bigint      not null default 0,
    product        text        unique,
    created_at     timestamptz not null default now(),
    archived_at    timestamptz
);

comment on column plan.rank is '0 is the lowest tier';
comment on column plan.synced_version is 'The version that Stripe has; 0 for none';
comment on column plan.product is 'Stripe product';

-- A price never changes: another amount is another price, and whoever bought the old one keeps it.
create table price (
    id          uuid        primary key,
    plan        uuid        not null references plan,
    period      text        not null check (period in ('MONTH', 'YEAR')),
    amount      bigint      not null,
    stripe_id   text        unique,
    created_at  timestamptz not null default now(),
    archived_at timestamptz
);

comment on column price.amount is 'Minor units of the currency of the plan';

create index price_plan on price (plan);
create unique index price_sold on price (plan, period) where archived_at is null;
