package live.frontrow.stream.show;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.event.StreamStatus;

/**
 * Where a show stands in the list of shows; smaller comes first. On air by newest start, then planned by nearest start
 * (those without a date last, newest first), then past by newest end and cancelled by when they were.
 *
 * @param rank 0 on air, 1 planned with a date, 2 planned without, 3 past or cancelled
 * @param key milliseconds, negative where newer comes first
 * @param id breaks ties
 */
record ListPosition(int rank, long key, UUID id) {

    private static final Pattern FORM = Pattern.compile("([0-3]):(-?\\d{1,18}):([0-9a-f-]{36})");

    static ListPosition of(
            UUID id,
            StreamStatus status,
            Instant createdAt,
            Instant scheduledAt,
            Instant startedAt,
            Instant endedAt,
            Instant cancelledAt) {
        if (cancelledAt != null) {
            return new ListPosition(3, -cancelledAt.toEpochMilli(), id);
        }
        return switch (status) {
            case LIVE, INTERRUPTED -> new ListPosition(0, -startedAt.toEpochMilli(), id);
            case SCHEDULED ->
                scheduledAt == null
                        ? new ListPosition(2, -createdAt.toEpochMilli(), id)
                        : new ListPosition(1, scheduledAt.toEpochMilli(), id);
            case ENDED -> new ListPosition(3, -endedAt.toEpochMilli(), id);
        };
    }

    /** Opaque text that {@link #parse} reads back. */
    String cursor() {
        String text = rank + ":" + key + ":" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a cursor; empty when it was not made by {@link #cursor}. */
    static Optional<ListPosition> parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            Matcher parts = FORM.matcher(text);
            return parts.matches()
                    ? Optional.of(new ListPosition(
                            Integer.parseInt(parts.group(1)),
                            Long.parseLong(parts.group(2)),
                            UUID.fromString(parts.group(3))))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
