-- What vod-service says of a show's recording; without a status there is none, or none any more.
alter table show
    add column replay_version bigint not null default 0,
    add column replay_status  text check (replay_status in ('RECORDING', 'COMPLETE')),
    add column replay_millis  bigint,
    add check ((replay_status is null) = (replay_millis is null));
