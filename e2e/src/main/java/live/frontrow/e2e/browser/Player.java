package live.frontrow.e2e.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The video on an open watch page, seen from outside: does the picture move? */
public final class Player {
    private static final double MOVED_SECONDS = 0.2;

    private final Page page;
    private final String video;

    /** The player of this window. */
    public Player(Page page) {
        this(page, "video");
    }

    private Player(Page page, String video) {
        this.page = page;
        this.video = video;
    }

    /** The one in this window that plays a recording. */
    public static Player ofReplay(Page page) {
        return new Player(page, "video[data-replay]");
    }

    /** Waits until decoded frames go forward. */
    public void awaitPlaying(Duration limit) {
        try {
            Awaitility.await("the picture moves")
                    .atMost(limit)
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(100))
                    .until(this::movesOn);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("No moving picture within " + limit + ": " + page.innerText("body"), e);
        }
    }

    /** Waits until no frame has come for a second. */
    public void awaitStopped(Duration limit) {
        Awaitility.await("the picture stops")
                .atMost(limit)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !movesOn());
    }

    /** Seconds on the media timeline, -1 without a video. */
    public double position() {
        return number("v => v && v.readyState >= 2 ? v.currentTime : -1");
    }

    /**
     * Where it began to play, in seconds on the media timeline; -1 when nothing has been played yet. A frame that was shown on the way to the
     * place does not count.
     */
    public double began() {
        return number("""
                v => {
                  for (let i = 0; i < (v?.played.length ?? 0); i++) {
                    if (v.played.end(i) - v.played.start(i) > 0.5) return v.played.start(i)
                  }
                  return -1
                }""");
    }

    /** How long it is in seconds, -1 when that is not known. */
    public double length() {
        return number("v => v && Number.isFinite(v.duration) ? v.duration : -1");
    }

    private double number(String of) {
        Object number = page.evaluate("video => (" + of + ")(document.querySelector(video))", video);
        return ((Number) number).doubleValue();
    }

    /** From now on notes how long the picture stands still. */
    public void watchStalls() {
        page.evaluate("""
                () => {
                  performance.setResourceTimingBufferSize(20000)
                  const video = document.querySelector('video')
                  const seen = (window.seen = { frames: 0, since: performance.now(), longest: 0 })
                  setInterval(() => {
                    const player = document.querySelector('video') ?? video
                    const frames = player.getVideoPlaybackQuality().totalVideoFrames
                    const now = performance.now()
                    if (frames !== seen.frames) { seen.frames = frames; seen.since = now }
                    seen.longest = Math.max(seen.longest, now - seen.since)
                  }, 100)
                }
                """);
    }

    /** The longest time that it stood still since the last question. */
    public Duration longestStall() {
        Object millis =
                page.evaluate("() => { const longest = window.seen.longest; window.seen.longest = 0; return longest }");
        return Duration.ofMillis(((Number) millis).longValue());
    }

    /** From now on notes what would not happen to a player whose media just comes. */
    public void watchDisturbances() {
        page.evaluate("""
                () => {
                  const video = document.querySelector('video')
                  window.watched = { video, emptied: 0 }
                  video.addEventListener('emptied', () => window.watched.emptied++)
                  performance.setResourceTimingBufferSize(20000)
                  performance.clearResourceTimings()
                }
                """);
    }

    /** A line for each: another video, a video that was begun anew, an answer under {@code /live/} that was none. */
    public String disturbances() {
        return (String) page.evaluate("""
                () => [
                  ...(document.querySelector('video') === window.watched.video ? [] : ['another video']),
                  ...(window.watched.emptied ? ['begun anew'] : []),
                  ...performance.getEntriesByType('resource')
                    .filter(({ name, responseStatus }) => name.includes('/live/') && responseStatus >= 400)
                    .map(({ name, responseStatus }) => `${responseStatus} ${name}`)
                ].join('\\n')
                """);
    }

    /**
     * What the page has asked for in its last 90 seconds, for whoever looks for the reason of a stall: a line each with
     * its moment, how long it took, status (0 when there was no answer) and address.
     */
    public String requests() {
        return (String) page.evaluate("""
                () => performance.getEntriesByType('resource')
                  .filter(({ startTime }) => performance.now() - startTime < 90000)
                  .map(({ startTime, duration, responseStatus, name }) =>
                    `${new Date(performance.timeOrigin + startTime).toISOString()} ${duration.toFixed()} ms ${responseStatus} ${name}`)
                  .join('\\n')
                """);
    }

    private boolean movesOn() {
        Object moved = page.evaluate("""
                async ([selector, seconds]) => {
                  const video = document.querySelector(selector);
                  if (!video || video.readyState < 2) return false;
                  const before = video.currentTime;
                  const frames = video.getVideoPlaybackQuality().totalVideoFrames;
                  await new Promise(done => setTimeout(done, 1000));
                  return video.currentTime - before > seconds
                      && video.getVideoPlaybackQuality().totalVideoFrames > frames;
                }
                """, List.of(video, MOVED_SECONDS));
        return Boolean.TRUE.equals(moved);
    }
}
