package live.frontrow.chat.question;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;

/**
 * A question as the database has it.
 *
 * @param version grows with each change
 * @param stated version of the newest change of something else than votes and rank
 * @param place where a moderator put it, the first is 1, or null
 * @param carried it has its place only since one below it was put where it is
 * @param answeringAt when its answer began, as long as there is one: the row keeps it for a minute more
 * @param answerFrom the same by the picture's clock
 * @param origin the show that it was at before, not answered there, or null
 * @param leftVersion by which readers of that show learn that it has gone, or null
 */
record Question(
        UUID id,
        UUID show,
        long version,
        long stated,
        QuestionStatus status,
        String text,
        Asker asker,
        Instant askedAt,
        Tally tally,
        Integer place,
        boolean pinned,
        boolean carried,
        String label,
        String reason,
        UUID mergedInto,
        Instant answeringAt,
        Instant answeredAt,
        Instant answerFrom,
        UUID origin,
        Long leftVersion) {

    /** The order of a queue. */
    static final Comparator<Question> ORDER = Comparator.comparing(
                    (Question question) -> question.status != QuestionStatus.ANSWERING)
            .thenComparing(Question::place, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(question -> question.tally.rank, Comparator.reverseOrder())
            .thenComparing(Question::id);

    /** Who asked, as they were then. */
    record Asker(String id, String name, List<String> badges, boolean anonymous) {}

    /**
     * What its place in the queue follows from.
     *
     * @param weight of all votes, as {@link Rank} has it
     * @param tier what its asker's membership counts for
     * @param newcomer whether nothing of its asker had been answered
     * @param answered how many of its asker's had been answered lately
     */
    record Tally(int votes, double weight, double tier, boolean newcomer, int answered, double rank) {

        Tally(int votes, double weight, double tier, boolean newcomer, int answered) {
            this(votes, weight, tier, newcomer, answered, Rank.of(weight, tier, newcomer, answered));
        }

        /** The same with other votes. */
        Tally with(int count, double weighing) {
            return new Tally(count, weighing, tier, newcomer, answered);
        }

        /** The same of an asker of whom more or less was answered. */
        Tally after(AskerFacts.Answered of) {
            return new Tally(votes, weight, tier, of.ever() == 0, of.lately());
        }
    }

    static Question of(Row row) {
        QuestionStatus status = QuestionStatus.valueOf(row.getString("status"));
        return new Question(
                row.getUUID("id"),
                row.getUUID("show"),
                row.getLong("version"),
                row.getLong("stated"),
                status,
                row.getString("text"),
                new Asker(
                        row.getString("asker"),
                        row.getString("name"),
                        List.of(row.getArrayOfStrings("badges")),
                        row.getBoolean("anonymous")),
                Rows.time(row, "asked_at"),
                tally(row),
                row.getInteger("place"),
                row.getBoolean("pinned"),
                row.getBoolean("carried"),
                row.getString("label"),
                row.getString("reason"),
                row.getUUID("merged_into"),
                status.answer() ? Rows.time(row, "answering_at") : null,
                Rows.time(row, "answered_at"),
                status.answer() ? Rows.time(row, "answer_from") : null,
                row.getUUID("origin"),
                row.getLong("left_version"));
    }

    static Tally tally(Row row) {
        return new Tally(
                row.getInteger("votes"),
                row.getDouble("weight"),
                row.getDouble("tier"),
                row.getBoolean("newcomer"),
                row.getInteger("answered"),
                row.getDouble("rank"));
    }

    /** Whether it is still there, at that show, so that asking it again would give it. */
    boolean stands(UUID at) {
        return show.equals(at) && status != QuestionStatus.WITHDRAWN && status != QuestionStatus.REJECTED;
    }

    boolean askedBy(String person) {
        return asker.id().equals(person);
    }
}
