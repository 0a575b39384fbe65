-- Agents in whose folders files of a show lie: an encoder that comes back may find another media server, beside which another agent works.
create table claim (
    show  text        not null references show,
    agent text        not null,
    place bigint      not null generated always as identity,
    until timestamptz not null,
    primary key (show, agent)
);

comment on column claim.place is 'The smallest one of a show numbers its segments';
comment on column claim.until is 'When an agent is passed over that was not heard of';
