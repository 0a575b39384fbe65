package live.frontrow.stream.notice;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.push.Browser;
import live.frontrow.stream.wish.Wish;
import live.frontrow.stream.wish.WishBook;

/**
 * A notice that is about to be sent, with everything as it is at this moment.
 *
 * @param about the planned start in milliseconds when it was planned, or the {@link Answer}, or nothing
 * @param claimedAt which claim it is: whoever has a later one is in charge
 * @param show what it is about; never null
 * @param wish what its reader wishes, or null when they wish nothing any more
 * @param asked whether they want to be told of this show
 * @param address where their mail goes, or null
 * @param browser where it is shown, or null when it is not there any more, and for mail
 */
record DueNotice(
        UUID id,
        NoticeKind kind,
        Way way,
        String about,
        int tries,
        Instant claimedAt,
        ToldShow show,
        String channel,
        Wish wish,
        boolean asked,
        String address,
        Browser browser) {

    /**
     * A show as it matters here.
     *
     * @param start when it is planned to begin, or null
     * @param began when its first picture came, or null
     */
    record ToldShow(UUID id, String title, StreamStatus status, boolean off, Instant start, Instant began) {}

    static DueNotice of(Row row) {
        return new DueNotice(
                row.getUUID("id"),
                NoticeKind.valueOf(row.getString("kind")),
                Way.valueOf(row.getString("way")),
                row.getString("about"),
                row.getInteger("tries"),
                Rows.time(row, "claimed_at"),
                new ToldShow(
                        row.getUUID("show_id"),
                        row.getString("title"),
                        StreamStatus.valueOf(row.getString("status")),
                        row.getBoolean("off"),
                        Rows.time(row, "scheduled_at"),
                        Rows.time(row, "started_at")),
                row.getString("channel"),
                row.getString("language") == null ? null : WishBook.wish(row),
                row.getBoolean("asked"),
                row.getString("address"),
                browser(row));
    }

    private static Browser browser(Row row) {
        return row.getUUID("browser") == null
                ? null
                : new Browser(
                        row.getUUID("browser"),
                        row.getString("endpoint"),
                        row.getBuffer("p256dh").getBytes(),
                        row.getBuffer("auth").getBytes());
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "DueNotice[" + id + " " + kind + " " + way + "]";
    }
}
