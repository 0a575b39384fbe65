package live.frontrow.chat.poll;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;

/**
 * A poll as the database has it.
 *
 * @param version grows with each change, of votes as well
 * @param counts votes of each option
 * @param openFrom what the picture's clock says where the host asks; null until then
 * @param closeFrom the same where they end it; null while nobody has said so
 * @param closesAt until when votes count: {@link #LATE} after that
 */
public record Poll(
        UUID id,
        UUID show,
        long version,
        PollStatus status,
        String text,
        List<String> options,
        List<Integer> counts,
        Instant openedAt,
        Instant openFrom,
        Instant closeFrom,
        Instant closesAt,
        Instant closedAt) {

    /** So long after its end by the picture votes count: whoever sees the host later than others can still answer. */
    public static final Duration LATE = Duration.ofSeconds(5);

    /** A row of {@code poll}. */
    public static Poll of(Row row) {
        return new Poll(
                row.getUUID("id"),
                row.getUUID("show"),
                row.getLong("version"),
                PollStatus.valueOf(row.getString("status")),
                row.getString("text"),
                List.of(row.getArrayOfStrings("options")),
                List.of(row.getArrayOfIntegers("counts")),
                Rows.time(row, "opened_at"),
                Rows.time(row, "open_from"),
                Rows.time(row, "close_from"),
                Rows.time(row, "closes_at"),
                Rows.time(row, "closed_at"));
    }

    /** As people read it. */
    public PollView view() {
        return new PollView(
                id, version, show, status, text, options, counts, openedAt, openFrom, closeFrom, closesAt, closedAt);
    }

    /** Whether nothing but votes tells it from an earlier state of it. */
    public boolean saysTheSame(Poll before) {
        return equals(new Poll(
                id,
                show,
                version,
                before.status,
                before.text,
                before.options,
                counts,
                before.openedAt,
                before.openFrom,
                before.closeFrom,
                before.closesAt,
                before.closedAt));
    }
}
