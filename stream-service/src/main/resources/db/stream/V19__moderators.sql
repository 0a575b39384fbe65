-- What chat-service says of who moderates.
create table moderator (
    person    text    primary key,
    version   bigint  not null,
    moderator boolean not null
);
