package live.frontrow.vod.timeline;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.mp4.Box;

/**
 * What MediaMTX writes about the place of a file among the others: its box {@code mtxi} (MediaMTX 1.20.1,
 * {@code recordstore/mp4_boxes.go}).
 *
 * @param stream one uninterrupted run of the recorder
 * @param file number of the file within the run, from 0
 * @param start decode time that is zero in the file, nanoseconds of the run's own clock
 * @param time the wall clock at that moment
 */
public record Mark(UUID stream, long file, long start, Instant time) {

    private static final long SECOND = 1_000_000_000L;

    static Mark of(Box mtxi) {
        ByteBuffer content = mtxi.content();
        UUID stream = new UUID(content.getLong(4), content.getLong(12));
        long time = content.getLong(36);
        return new Mark(
                stream,
                content.getLong(20),
                content.getLong(28),
                Instant.ofEpochSecond(Math.floorDiv(time, SECOND), Math.floorMod(time, SECOND)));
    }
}
