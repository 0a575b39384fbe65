package live.frontrow.stream.mediamtx;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One MediaMTX server.
 *
 * @param name what its auth and hook calls name it
 * @param api base address of its control API, no trailing slash
 * @param hls base address of its HLS server, no trailing slash
 * @param front base address of the RTMP front before it, no trailing slash, if there is one
 */
public record Origin(String name, URI api, URI hls, Optional<URI> front) {

    private static final Pattern FORM = Pattern.compile(
            "([a-z0-9][a-z0-9-]{0,62})=(https?://[^|\\s]+?)/?\\|(https?://[^|\\s]+?)/?(?:\\|(https?://[^|\\s]+?)/?)?");

    /** HLS base address of what is published to {@code path}. */
    public String hlsAddress(String path) {
        return hls + "/" + path;
    }

    /** Reads {@code name=API-URL|HLS-URL|FRONT-URL} items (the last is optional) separated by commas. */
    static List<Origin> parse(String list) {
        List<Origin> origins = Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(Origin::one)
                .toList();
        if (origins.stream().map(Origin::name).distinct().count() != origins.size()) {
            throw new IllegalArgumentException("Two ingest origins have the same name: " + list);
        }
        return origins;
    }

    private static Origin one(String item) {
        Matcher parts = FORM.matcher(item);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Ingest origin must read name=API-URL|HLS-URL|FRONT-URL, but is: " + item);
        }
        return new Origin(
                parts.group(1),
                URI.create(parts.group(2)),
                URI.create(parts.group(3)),
                Optional.ofNullable(parts.group(4)).map(URI::create));
    }
}
