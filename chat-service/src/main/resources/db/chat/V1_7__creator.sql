alter table person add column creator boolean not null default false;

comment on column person.creator is 'Whether they were the creator when they took their newest ticket: nobody keeps order against them.';
