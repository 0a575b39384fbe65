create table question_show (
    show                 uuid    primary key,
    version              bigint  not null default 0,
    open                 boolean not null default true,
    hold_first           boolean not null default false,
    members_only         boolean not null default false,
    encoder_delay_millis int     not null default 1000,
    settings_version     bigint  not null default 0
);

comment on table question_show is 'What is said of a show''s questions, and the version of the newest change among them: whoever changes one holds this row.';

create sequence question_version;

comment on sequence question_version is 'Taken while the show''s row is locked, so that versions of a show are committed in their order.';

create table question (
    id             uuid             primary key,
    show           uuid             not null,
    version        bigint           not null,
    stated         bigint           not null,
    status         text             not null,
    text           text             not null,
    same           text             not null,
    asker          text             not null,
    client_id      text             not null,
    name           text             not null,
    badges         text[]           not null,
    anonymous      boolean          not null,
    asked_at       timestamptz      not null,
    votes          int              not null,
    weight         double precision not null,
    tier           double precision not null,
    newcomer       boolean          not null,
    answered       int              not null,
    rank           double precision not null,
    place          int,
    pinned         boolean          not null default false,
    label          text,
    reason         text,
    merged_into    uuid,
    answering_at   timestamptz,
    answered_at    timestamptz,
    answer_from    timestamptz,
    origin         uuid,
    left_version   bigint,
    unique (asker, client_id)
);

comment on table question is 'What viewers ask. Whatever is about the order is stored, so that it is the same for whoever reads it.';
comment on column question.stated is 'Version of the newest change of something else than votes and rank.';
comment on column question.same is 'The text without case and signs: two with the same are one question.';
comment on column question.weight is 'Binary logarithm of all votes together, each of which weighs 2^(half-lives of 3.5 days from 2026 until it was cast).';
comment on column question.newcomer is 'Whether nothing of the asker had ever been answered.';
comment on column question.answered is 'How many of the asker''s had been answered in the week before.';
comment on column question.origin is 'The show that it was asked for, or was at last, when it was not answered there; left_version tells that show''s readers.';

create index question_by_version on question (show, version);
create index question_by_origin on question (origin, left_version) where origin is not null;
create index question_by_asker on question (asker, asked_at);

create table question_vote (
    question uuid        not null references question,
    person   text        not null,
    cast_at  timestamptz not null,
    via      uuid,
    primary key (question, person)
);

comment on table question_vote is 'One vote of a person. Via: it came with a question that was merged into this one.';

create function question_turn(shows uuid[]) returns bigint
    language plpgsql
as
$$
declare
    number bigint;
begin
    insert into question_show (show) select distinct unnest(shows) as show order by show on conflict do nothing;
    perform from question_show where show = any (shows) order by show for update;
    number := nextval('question_version');
    update question_show set version = number where show = any (shows);
    return number;
end
$$;

comment on function question_turn is 'Begins a change of these shows'' questions: nobody else changes any until the transaction ends. Gives the change''s version.';
