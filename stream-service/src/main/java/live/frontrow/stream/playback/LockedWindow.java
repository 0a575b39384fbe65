package live.frontrow.stream.playback;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.stream.rights.Standing;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.rights.WhoMayWatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the recording that is not open to whoever watches the rest, and why, as {@code membership-required} would say it.
 *
 * @param window its number, as in the addresses of its segments
 * @param from when it began by the clock of the picture, or null: with the show
 * @param until when the next one began, or null: it goes on
 * @param tier the lowest rank of a plan that opens it, or null: any
 * @param signedIn whether somebody is signed in
 * @param member whether they are a member, of a lower tier
 */
@Schema(name = "LockedWindow")
record LockedWindow(
        @Schema(required = true, description = "As in the addresses of its segments: `w2/000734.m4s`")
        int window,

        @Schema(
                required = true,
                nullable = true,
                description = "Since when it is, by the picture's clock; null: the beginning")
        Instant from,

        @Schema(
                required = true,
                nullable = true,
                description = "Until when it is; null: the end, or it is the last one so far")
        Instant until,

        @Schema(required = true, nullable = true, description = "The lowest rank of a plan that opens it; null: any")
        Integer tier,

        @Schema(required = true) boolean signedIn,

        @Schema(required = true, description = "Whether you are a member, of a lower tier")
        boolean member) {

    /** All of a show's. */
    static List<LockedWindow> of(Viewer viewer, Standing standing, Instant now) {
        List<AccessWindow> windows = standing.spansAt(now);
        List<Integer> open = WhoMayWatch.windows(viewer, standing, now);
        boolean signedIn = !viewer.anonymous();
        return IntStream.rangeClosed(1, windows.size())
                .filter(number -> !open.contains(number))
                .mapToObj(number -> new LockedWindow(
                        number,
                        number == 1 ? null : windows.get(number - 1).from(),
                        number == windows.size() ? null : windows.get(number).from(),
                        windows.get(number - 1).tier(),
                        signedIn,
                        signedIn && standing.memberAt(now)))
                .toList();
    }
}
