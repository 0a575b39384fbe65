package live.frontrow.vod.agent;

import java.nio.file.Path;
import live.frontrow.vod.timeline.Head;

/**
 * A recorded file.
 *
 * @param path of the publisher, as {@code live/q7h2m4kd}
 * @param file where it is
 * @param head its beginning, or null when that is not there (yet)
 * @param quiet whether it has not grown for so long that nobody writes it any more
 * @param bytes how large it was when it was looked at
 */
record Found(String path, Path file, Head head, boolean quiet, long bytes) {}
