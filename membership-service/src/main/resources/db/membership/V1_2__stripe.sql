-- What is known of a membership beside whether it is active.
alter table member
    add column given_at   timestamptz,
    add column state      text not null default 'NONE',
    add column reason     text,
    add column price      uuid references price,
    add column tier       int,
    add column renews_at  timestamptz,
    add column look_again timestamptz,
    add column at_most    timestamptz;

update member set given_at = since, state = 'COMPLIMENTARY' where active;

comment on column member.given_at is 'Since when the creator gives the membership, whatever else there is';
comment on column member.look_again is 'When it may change by itself';
comment on column member.at_most is 'Until when others may believe what they were told last';

create index member_look_again on member (look_again) where look_again is not null;

-- A person as Stripe knows them: made by us, and the only customers that we listen to.
create table customer (
    person     text        primary key,
    id         text        not null unique,
    fetched    bigint      not null default 0,
    created_at timestamptz not null default now()
);

comment on column customer.fetched is 'Number of the question whose answer was applied last; an older one is not applied any more';

create sequence fetch_number;

create table checkout (
    id         uuid        primary key,
    person     text        not null,
    price      uuid        not null references price,
    session    text        unique,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'PAID', 'EXPIRED')),
    created_at timestamptz not null default now()
);

-- One at a time: whoever opens two at once could pay twice.
create unique index checkout_open on checkout (person) where state = 'OPEN';
create index checkout_person on checkout (person);

-- Subscriptions of our customers to our prices, begun by our checkouts.
create table subscription (
    id           text        primary key,
    customer     text        not null,
    person       text        not null,
    price        uuid        not null references price,
    tier         int         not null,
    status       text        not null,
    started_at   timestamptz not null,
    period_end   timestamptz not null,
    cancel_at    timestamptz,
    ended_at     timestamptz,
    invoice      text,
    unpaid_since timestamptz not null,
    ended_unpaid boolean     not null,
    reversal     text
);

create index subscription_person on subscription (person);

-- Every event that Stripe has sent, by its id and without its contents: what it is about is asked for anew.
create table stripe_event (
    id          text        primary key,
    type        text        not null,
    subject     text,
    created_at  timestamptz not null,
    received_at timestamptz not null default now()
);

create index stripe_event_received on stripe_event (received_at);

-- What has to be asked for: customers, and charges whose customer is not known yet.
create table due (
    subject  text        primary key,
    payments boolean     not null,
    mark     bigint      not null,
    attempts int         not null default 0,
    since    timestamptz not null default now(),
    next_at  timestamptz not null default now()
);

comment on column due.payments is 'Whether a payment may have gone back';
comment on column due.mark is 'Grows with every event: what came while Stripe was asked is asked again';

create index due_next on due (next_at);
create sequence due_mark;

create table dead_letter (
    id       uuid        primary key,
    subject  text,
    event    text,
    type     text        not null,
    reason   text        not null,
    attempts int         not null,
    failed_at timestamptz not null default now()
);

-- Shows that are on air: a payment that fails meanwhile interrupts nobody.
create table on_air (
    show       text        primary key,
    version    bigint      not null,
    live       boolean     not null,
    started_at timestamptz
);

-- How far the reconciler has come, by Stripe's clock: one row.
create table reconciled (reached_at timestamptz not null);
insert into reconciled values (now());
