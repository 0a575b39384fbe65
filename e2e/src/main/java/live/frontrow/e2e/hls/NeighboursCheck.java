package live.frontrow.e2e.hls;

import java.util.List;

/**
 * Which renditions are reported: §4.4.5.4, B.1.
 *
 * @param others addresses of the other renditions
 */
record NeighboursCheck(List<String> others) implements Check {
    @Override
    public void look(Step step, Breaches breaches) {
        MediaPlaylist now = step.received();
        for (RenditionReport report : now.reports()) {
            breaches.when(
                    report.uri().contains("://") || report.uri().startsWith("/"), Rule.REPORT_ADDRESS, report::uri);
        }
        if (!now.hasParts() || now.ended()) {
            return;
        }
        for (String other : others) {
            long times = now.reports().stream()
                    .filter(report -> fileOf(report.uri()).equals(fileOf(other)))
                    .count();
            breaches.when(times != 1, Rule.REPORT_MISSING, () -> other + " " + times + " times");
        }
    }

    /** Without directories: all playlists of a show lie in one. */
    static String fileOf(String uri) {
        String path = uri.split("\\?", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
