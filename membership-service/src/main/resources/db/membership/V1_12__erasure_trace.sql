-- What was made until made_until is meant; what comes later is of somebody who came back. The trace (SHA-256 of the subject) stays as
-- long as Kafka keeps what was said before, so that what comes late is not taken up again. attempts: of the second time.
alter table erasure
    add column made_until timestamptz not null default now() + interval '10 seconds',
    add column trace      bytea,
    add column attempts   int not null default 0;

update erasure set made_until = coalesce(again_at, asked_at), trace = sha256(convert_to(person, 'UTF8'));

create index erasure_trace on erasure (trace) where trace is not null;
