package live.frontrow.e2e.hls;

import java.util.List;
import java.util.OptionalLong;

/** The tags of the whole playlist: §4.4.1 to §4.4.3, §8. */
final class HeaderCheck implements Check {
    private static final int WITH_SKIP = 9;
    private static final List<String> ONCE = List.of(
            "#EXTM3U",
            "#EXT-X-VERSION",
            "#EXT-X-INDEPENDENT-SEGMENTS",
            "#EXT-X-START",
            "#EXT-X-TARGETDURATION",
            "#EXT-X-MEDIA-SEQUENCE",
            "#EXT-X-DISCONTINUITY-SEQUENCE",
            "#EXT-X-ENDLIST",
            "#EXT-X-PLAYLIST-TYPE",
            "#EXT-X-PART-INF",
            "#EXT-X-SERVER-CONTROL",
            "#EXT-X-SKIP");

    @Override
    public void look(Step step, Breaches breaches) {
        MediaPlaylist now = step.received();
        breaches.when(!now.firstLine().equals("#EXTM3U"), Rule.FIRST_LINE, () -> "begins with " + now.firstLine());
        for (String tag : ONCE) {
            int times = now.tags().getOrDefault(tag, 0);
            breaches.when(times > 1, Rule.TAG_ONCE, () -> tag + " " + times + " times");
        }
        breaches.when(now.targetSeconds() < 1, Rule.TARGET_DURATION, () -> "it is " + now.targetSeconds());
        breaches.when(!now.late().isEmpty(), Rule.SEQUENCE_FIRST, () -> "behind a segment: " + now.late());
        breaches.when(
                now.tags().containsKey("#EXT-X-PLAYLIST-TYPE"),
                Rule.PLAYLIST_TYPE,
                () -> "a playlist that is live has one");
        int needed = versionNeeded(now);
        breaches.when(now.version() < needed, Rule.VERSION_TOO_LOW, () -> now.version() + ", needs " + needed);
        // One that offers delta updates may well say what those need.
        boolean skips = now.control()
                .map(ServerControl::canSkipUntil)
                .filter(OptionalLong::isPresent)
                .isPresent();
        int allowed = skips ? Math.max(needed, WITH_SKIP) : needed;
        breaches.when(now.version() > allowed, Rule.VERSION_TOO_HIGH, () -> now.version() + ", needs " + needed);
    }

    private static int versionNeeded(MediaPlaylist playlist) {
        if (playlist.delta()) {
            return WITH_SKIP;
        }
        if (playlist.tags().containsKey("#EXT-X-MAP")) {
            return 6;
        }
        if (playlist.tags().containsKey("#EXT-X-BYTERANGE")) {
            return 4;
        }
        boolean fractions = playlist.segments().stream().anyMatch(s -> s.micros() % MediaPlaylist.SECOND != 0);
        return fractions ? 3 : 1;
    }
}
