-- Whether the show itself is for members, as stream-service says; until it has said so, yes.
alter table show
    add column members_only boolean not null default true;
