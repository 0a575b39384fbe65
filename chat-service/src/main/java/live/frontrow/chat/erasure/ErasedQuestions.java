package live.frontrow.chat.erasure;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import live.frontrow.chat.log.LogJson;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.QuestionAnswered;
import live.frontrow.common.outbox.Outbox;

/**
 * A person's questions: taken back, and their text gone. Those that are answered, or into which others' were merged, belong to the
 * show: they stay without whoever asked. Votes stay counted.
 */
@Singleton
class ErasedQuestions {

    /** Whoever is there is told by the versions, as of every change. */
    private static final String FORGET = """
            with turn as materialized (
                select question_turn(array(select distinct show from question where asker = :person and asked_at <= :until)) as version),
            kept as materialized (
                select id from question where asker = :person and asked_at <= :until and (status in ('ANSWERING', 'ANSWERED')
                    or exists (select from question gathered where gathered.merged_into = question.id)))
            update question set
                status = case when id in (select id from kept) then status else 'WITHDRAWN' end,
                text = case when id in (select id from kept) then text else '' end,
                same = case when id in (select id from kept) then same else '' end,
                place = case when id in (select id from kept) then place end,
                pinned = pinned and id in (select id from kept),
                asker = 'erased-' || gen_random_uuid(), name = '', badges = cast(array[] as text[]), anonymous = true, reason = null,
                version = turn.version, stated = turn.version
            from turn where asker = :person and asked_at <= :until
            returning cast(jsonb_strip_nulls(jsonb_build_object(
                'question', id, 'version', turn.version, 'show', show, 'person', asker, 'text', text,
                'answered', status = 'ANSWERED', 'answerFrom', answer_from, 'answeredAt', answered_at, 'at', now())) as text)""";

    private final Outbox outbox;

    ErasedQuestions(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What was asked until then, in the current Panache transaction. */
    Uni<Void> forget(String person, Instant until) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET, String.class)
                        .setParameter("person", person)
                        .setParameter("until", Rows.parameter(until))
                        .getResultList())
                .chain(questions -> Multi.createFrom()
                        .iterable(questions)
                        .map(text -> LogJson.read(text, QuestionAnswered.class))
                        .onItem()
                        .transformToUniAndConcatenate(this::tell)
                        .onItem()
                        .ignoreAsUni());
    }

    /** What Kafka keeps for good of a question that was answered names who asked: another one takes its place, or none. */
    private Uni<Void> tell(QuestionAnswered question) {
        return question.answered()
                ? outbox.append(Event.now(EventType.QUESTION_ANSWERED, "/chat-service", question.question(), question))
                : outbox.forget(EventType.QUESTION_ANSWERED, question.question());
    }
}
