create table ban (
    person  text        primary key,
    version bigint      not null,
    banned  boolean     not null,
    actor   text        not null,
    reason  text,
    at      timestamptz not null
);

comment on table ban is 'Who is banned from the channel, or was; person.blocked tells the same to the other services.';
