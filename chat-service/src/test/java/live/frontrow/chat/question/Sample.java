package live.frontrow.chat.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A question of which only its place in a queue matters. */
final class Sample {

    private static final UUID SHOW = new UUID(1, 1);
    private static final Instant ASKED = Instant.parse("2026-11-28T19:30:00Z");

    private Sample() {}

    static Question question(UUID id, QuestionStatus status, double rank, Integer place, boolean carried) {
        return new Question(
                id,
                SHOW,
                1,
                1,
                status,
                "Why?",
                new Question.Asker("ana", "Ana", List.of(), false),
                ASKED,
                new Question.Tally(1, rank, 1, false, 0),
                place,
                false,
                carried,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
