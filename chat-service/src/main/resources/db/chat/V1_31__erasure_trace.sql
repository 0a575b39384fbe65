-- What was made until made_until is meant; what comes later is of somebody who came back. The trace (SHA-256 of the subject) stays as
-- long as Kafka keeps what was said before, so that what comes late is not taken up again. attempts: of the second time.
alter table erasure
    add column made_until timestamptz not null default now() + interval '10 seconds',
    add column trace      bytea,
    add column attempts   int not null default 0;

update erasure set made_until = coalesce(again_at, asked_at), trace = sha256(convert_to(person, 'UTF8'));

create index erasure_trace on erasure (trace) where trace is not null;

-- Whose it is that was said then: "erased" when they have been erased since.
create function still_known(text, timestamptz) returns text language sql stable as $$
    select case
        when exists (select from erasure where trace = sha256(convert_to($1, 'UTF8')) and made_until >= $2) then 'erased'
        else $1
    end
$$;

-- A message that tells nothing of somebody whom it answers and who was erased. Waits for whoever is erasing the message that it answers.
create function unnamed(said jsonb) returns jsonb language sql volatile as $$
    select case
        when (select author from message where id = (said -> 'replyTo' ->> 'id')::uuid for share) = 'erased'
        then jsonb_set(said, '{replyTo}', said -> 'replyTo' || '{"name": "", "text": ""}')
        else said
    end
$$;

comment on function unnamed is 'For what is written: unquoted is for what is read.';
