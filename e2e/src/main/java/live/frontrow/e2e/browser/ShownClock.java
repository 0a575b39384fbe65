package live.frontrow.e2e.browser;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import live.frontrow.local.demo.ClockCode;

/**
 * The clock in the picture that a page shows.
 *
 * @param code when the picture was drawn, as {@link ClockCode} writes it
 */
public record ShownClock(long code) {

    /** Reads the boxes of the clock from a video element, from the left: whether each is white. */
    static final String READ = """
            video => {
              const canvas = new OffscreenCanvas(%1$d, 1)
              const context = canvas.getContext('2d')
              context.imageSmoothingEnabled = false
              context.drawImage(video, 0, (video.videoHeight * (%2$d - 0.5)) / %2$d, video.videoWidth, 1, 0, 0, %1$d, 1)
              const { data } = context.getImageData(0, 0, %1$d, 1)
              return Array.from({ length: %1$d }, (_, box) => data[4 * box + 1] > 127)
            }""".formatted(ClockCode.BOXES, ClockCode.ROWS);

    private static final long ROUND = 1L << ClockCode.BITS;

    /** That of the video which is found so; empty where there is no picture, or no clock in it. */
    public static Optional<ShownClock> of(Page page, String video) {
        return of(page.evaluate(
                "video => document.querySelector(video)?.readyState >= 2 ? (" + READ
                        + ")(document.querySelector(video)) : []",
                video));
    }

    /** What {@link #READ} gave. */
    static Optional<ShownClock> of(Object boxes) {
        List<?> seen = (List<?>) boxes;
        boolean[] white = new boolean[seen.size()];
        for (int box = 0; box < white.length; box++) {
            white[box] = Boolean.TRUE.equals(seen.get(box));
        }
        OptionalLong code = ClockCode.decode(white);
        return code.isPresent() ? Optional.of(new ShownClock(code.getAsLong())) : Optional.empty();
    }

    /** How much later (ms) than that moment the picture was drawn; earlier where it is negative. */
    public long millisAfter(Instant moment) {
        long later = Math.floorMod(code - moment.toEpochMilli(), ROUND);
        return later > ROUND / 2 ? later - ROUND : later;
    }
}
