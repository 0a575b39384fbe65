create sequence poll_version;

comment on sequence poll_version is 'Taken while the poll''s row is locked, so that versions of a poll are committed in their order.';

create table poll (
    id         uuid        primary key,
    show       uuid        not null,
    version    bigint      not null,
    status     text        not null,
    text       text        not null,
    options    text[]      not null,
    counts     int[]       not null,
    author     text        not null,
    client_id  text        not null,
    created_at timestamptz not null,
    opened_at  timestamptz,
    open_from  timestamptz,
    close_from timestamptz,
    closes_at  timestamptz,
    closed_at  timestamptz,
    unique (author, client_id)
);

comment on table poll is 'What a host asks all viewers at once.';
comment on column poll.counts is 'Votes of each option, counted anew from poll_vote whenever one comes.';
comment on column poll.open_from is 'What the picture''s clock says where the host asks; close_from: where they end it.';
comment on column poll.closes_at is 'Votes count until then: a while after close_from, since everybody''s picture is late.';

create unique index poll_open on poll (show) where status = 'OPEN';
create index poll_by_version on poll (show, version);

create table poll_vote (
    poll    uuid        not null references poll,
    person  text        not null,
    option  int         not null,
    cast_at timestamptz not null,
    primary key (poll, person)
);

comment on table poll_vote is 'One vote of a person: option counts from 0.';

create index poll_vote_by_option on poll_vote (poll, option);
