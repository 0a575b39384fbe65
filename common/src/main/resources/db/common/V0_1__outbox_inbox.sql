-- Tables of live.frontrow.common, in the schema of each service that writes or reads events.
-- A service takes them in with quarkus.flyway.locations=db/common,db/<service>.

create table outbox (
    seq        bigserial   primary key,
    id         uuid        not null unique,
    topic      text        not null,
    key        text        not null,
    headers    jsonb       not null,
    payload    jsonb       not null,
    created_at timestamptz not null default now(),
    sent_at    timestamptz
);

comment on table outbox is 'Events to send to Kafka, in the order of seq; sent_at is set after the acknowledgement.';

create index outbox_unsent on outbox (seq) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Appends an event and wakes the relay of this schema when the transaction commits.
create function outbox_append(event_id uuid, event_topic text, event_key text, event_headers text, event_payload text)
    returns bigint
    language plpgsql
as
$$
declare
    number bigint;
begin
    insert into outbox (id, topic, key, headers, payload)
    values (event_id, event_topic, event_key, event_headers::jsonb, event_payload::jsonb)
    returning seq into number;
    perform pg_notify('outbox_' || current_schema(), '');
    return number;
end
$$;

create table inbox (
    consumer    text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

comment on table inbox is 'Which events each consumer has had; written in the transaction of the effect.';

create index inbox_received on inbox (received_at);
