-- A position is one of a partition, and a room is in one.
alter table deed drop constraint deed_topic_seq_key, add constraint deed_place unique (show, topic, seq);
