package live.frontrow.gateway.hls.origin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Bounds towards MediaMTX. */
@ConfigMapping(prefix = "frontrow.edge")
interface OriginConfig {

    /** Longest wait for MediaMTX, a blocked playlist included: more than any part takes, less than players wait. */
    @WithDefault("PT8S")
    Duration deadline();

    /** Connections to one MediaMTX: each rendition holds two, for the next playlist and the next part. */
    @WithDefault("128")
    int connections();

    /** Of these for names that no playlist has told of here: of a moment ago, of one that another gateway has read, or invented. */
    @WithDefault("16")
    int mostUnannounced();

    /** Different requests under way at once. */
    @WithDefault("2000")
    int mostRequests();

    /** Largest object that is taken from MediaMTX. */
    @WithDefault("33554432")
    int largestObject();

    /** Memory for what was just fetched: some three windows of a 6 Mbit/s show. */
    @WithDefault("25165824")
    long cacheBytes();

    /** Where what many watch lies in files too: on a disk, where the kernel finds more of it at one place than in {@code tmpfs}. */
    @WithDefault("${java.io.tmpdir}")
    Path files();
}
