-- Other services are told who moderates. The number is taken when the person's row is locked.
create sequence moderator_version;

-- Once of those who were appointed before.
select outbox_append(
    id,
    'moderator.changed',
    person,
    json_build_object(
        'ce_specversion', '1.0',
        'ce_id', id,
        'ce_type', 'moderator.changed.v1',
        'ce_source', '/chat-service',
        'ce_time', at,
        'ce_subject', person,
        'content-type', 'application/json')::text,
    json_build_object('person', person, 'version', version, 'moderator', true, 'at', at)::text)
from (
    select person, gen_random_uuid() as id, nextval('moderator_version') as version,
        to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from moderator) as appointed;
