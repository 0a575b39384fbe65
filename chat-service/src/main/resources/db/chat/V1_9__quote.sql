create function unquoted(said jsonb) returns jsonb language sql stable parallel safe as $$
    select case
        when exists (select from message where id = (said -> 'replyTo' ->> 'id')::uuid and deleted_at is not null)
        then jsonb_set(said, '{replyTo,text}', '""')
        else said
    end
$$;

comment on function unquoted is 'A message that does not tell what it answers when that was taken away.';
