package live.frontrow.e2e.hls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A multivariant playlist.
 *
 * @param renditions addresses of the media playlists, each once
 * @param groups of EXT-X-MEDIA
 * @param named groups that a variant names
 * @param withoutBandwidth variants that do not say their bandwidth
 */
record MultivariantPlaylist(
        String firstLine,
        List<String> mediaTags,
        List<String> renditions,
        Set<String> groups,
        Set<String> named,
        int variants,
        int withoutBandwidth) {

    private static final Set<String> MEDIA_TAGS = Set.of(
            "#EXT-X-TARGETDURATION", "#EXT-X-MEDIA-SEQUENCE", "#EXT-X-PART-INF", "#EXT-X-SERVER-CONTROL", "#EXTINF");

    static MultivariantPlaylist parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> wrong = new ArrayList<>();
        Set<String> renditions = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        int variants = 0;
        int withoutBandwidth = 0;
        for (String line : lines) {
            String name = line.split(":", 2)[0];
            if (!line.startsWith("#")) {
                renditions.add(line.strip());
            } else if (MEDIA_TAGS.contains(name)) {
                wrong.add(name);
            } else if (name.equals("#EXT-X-MEDIA")) {
                Attributes media = Attributes.of(line.substring(name.length() + 1));
                groups.add(media.required("GROUP-ID"));
                media.text("URI").ifPresent(renditions::add);
            } else if (name.equals("#EXT-X-STREAM-INF")) {
                Attributes variant = Attributes.of(line.substring(name.length() + 1));
                variants++;
                withoutBandwidth += variant.text("BANDWIDTH").isEmpty() ? 1 : 0;
                variant.text("AUDIO").ifPresent(named::add);
            }
        }
        return new MultivariantPlaylist(
                lines.isEmpty() ? "" : lines.getFirst(),
                wrong,
                List.copyOf(renditions),
                groups,
                named,
                variants,
                withoutBandwidth);
    }

    /** What is wrong with it by itself. */
    void check(Breaches breaches) {
        breaches.when(!firstLine.equals("#EXTM3U"), Rule.FIRST_LINE, () -> "begins with " + firstLine);
        breaches.when(!mediaTags.isEmpty(), Rule.MEDIA_TAG_IN_MULTIVARIANT, mediaTags::toString);
        breaches.when(
                variants == 0 || withoutBandwidth > 0,
                Rule.BANDWIDTH,
                () -> variants + " variants, " + withoutBandwidth + " without BANDWIDTH");
        breaches.when(!groups.containsAll(named), Rule.GROUP, () -> named + " named, there are " + groups);
    }
}
