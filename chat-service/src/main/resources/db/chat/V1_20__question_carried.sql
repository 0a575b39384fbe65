alter table question add column carried boolean not null default false;

comment on column question.carried is 'It has its place only since one below it was put where it is: so nothing above that seems to move.';
