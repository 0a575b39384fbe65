create function question_weight(cast_at timestamptz) returns double precision
    language sql stable parallel safe
return cast(extract(epoch from cast_at) - 1767225600 as double precision) / 302400;

comment on function question_weight is 'Binary logarithm of what a vote weighs that is cast then: half-lives of 3.5 days since 2026.';

create function question_cast(shows uuid[], questions uuid[], people text[], wanted boolean[])
    returns table (id uuid, show uuid, status text, votes integer, version bigint)
    language plpgsql
    -- Planned once: for arrays of each length anew, planning takes longer than all the rest.
    set plan_cache_mode = force_generic_plan
as
$$
#variable_conflict use_column
declare
    turn  constant bigint           := question_turn(shows);
    now   constant timestamptz      := clock_timestamp();
    one   constant double precision := question_weight(now);
    given uuid[];
    taken uuid[];
begin
    with asked as (
        select * from unnest(shows, questions, people, wanted) with ordinality as asked (show, question, person, wanted, number)),
    wish as (
        select distinct on (asked.question, asked.person) asked.* from asked
        join question on question.id = asked.question and question.show = asked.show
        where question.status in ('OPEN', 'ANSWERING', 'SKIPPED') order by asked.question, asked.person, asked.number desc),
    more as (
        insert into question_vote (question, person, cast_at) select wish.question, wish.person, now from wish where wish.wanted
        on conflict do nothing returning question_vote.question),
    less as (
        delete from question_vote using wish
        where not wish.wanted and (question_vote.question, question_vote.person) = (wish.question, wish.person)
        returning question_vote.question)
    select array(select more.question from more), array(select less.question from less) into given, taken;

    with change as (
        select change.id, count(*) filter (where change.more) as given, count(*) filter (where not change.more) as taken
        from (select unnest(given), true union all select unnest(taken), false) as change (id, more) group by change.id),
    after as (
        select question.id, question.votes + change.given - change.taken as votes,
            case when change.taken = 0
                then one + ln(change.given
                    + case when question.votes = 0 then 0 else power(2, greatest(question.weight - one, -1000)) end) / ln(2)
                else (
                    -- What was taken is no part of the sum any more, so the sum is made anew.
                    select coalesce(
                        max(vote.top) + ln(sum(power(2, greatest(vote.weight - vote.top, -1000)))) / ln(2),
                        question_weight(question.asked_at) - 1)
                    from (
                        select each.weight, max(each.weight) over () as top
                        from (
                            select question_weight(cast_at) as weight from question_vote
                            where question_vote.question = question.id) each) vote)
            end as weight
        from question join change on change.id = question.id)
    update question
    set votes = after.votes, weight = after.weight, rank = question.rank + (after.weight - question.weight), version = turn
    from after where question.id = after.id;

    return query
        select question.id, question.show, question.status, question.votes, question.version
        from question where (question.id, question.show) in (select * from unnest(questions, shows));
end
$$;

comment on function question_cast is 'Gives and takes votes (of two wishes for one question a person''s last one holds) and counts them, in one turn of these shows: nobody holds up others for longer than the database takes. Gives each question as it is afterwards; what takes no votes stays as it is.';
