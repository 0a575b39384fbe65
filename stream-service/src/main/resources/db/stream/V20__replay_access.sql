-- Who may watch a show's recording once it is over; null: those to whom the show was open at its end.
alter table show
    add column replay_audience text check (replay_audience in ('PUBLIC', 'MEMBERS', 'PRIVATE')),
    add column replay_tier     integer check (replay_tier between 0 and 9),
    add check (replay_tier is null or replay_audience is not distinct from 'MEMBERS');
