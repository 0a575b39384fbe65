-- What Stripe's portal offers, as we made it: at most one row.
create table portal (
    only_one      boolean primary key default true check (only_one),
    configuration text    not null,
    features      text    not null
);

comment on column portal.configuration is 'Stripe portal configuration';
comment on column portal.features is 'What it was made of: another text, and it has to be renewed';
