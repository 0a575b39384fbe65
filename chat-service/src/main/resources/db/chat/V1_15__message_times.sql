-- What a replay shows beside its picture is found by when it was said.
create index message_by_time on message (show, sent_at, id) where deleted_at is null and held is null;
