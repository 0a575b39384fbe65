-- Subscriptions that go on at the present price of their plan from their next period on.
create table price_move (
    subscription text        primary key references subscription,
    older        uuid        not null references price,
    newer        uuid        not null references price,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    period_end   timestamptz,
    attempts     int         not null default 0,
    next_at      timestamptz not null default now()
);

comment on column price_move.period_end is 'Until when the older price is paid; null until it is done';

create index price_move_next on price_move (next_at) where state = 'WAITING';

-- The rank of a plan is looked up where it is asked for: the creator may change it.
alter table subscription drop column tier;
