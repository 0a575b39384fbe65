package live.frontrow.images.container;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that makes an image, on top of its base.
 *
 * @param name as {@code frontrow/gateway}, without registry and tag
 * @param tag version
 * @param title one line for people
 * @param licenses of what lies on top of the base, as an SPDX expression
 * @param user numeric, never 0
 * @param start what runs
 * @param environment beside that of the base
 * @param ports TCP, for information only
 * @param layers from the one that changes least to the one that changes most
 */
public record Recipe(
        String name,
        String tag,
        String title,
        String licenses,
        String user,
        Start start,
        Map<String, String> environment,
        Set<Integer> ports,
        List<FileEntriesLayer> layers) {

    /**
     * The process of a container.
     *
     * @param folder working directory
     * @param entrypoint the program and what always comes with it
     * @param arguments what whoever runs the image may replace
     */
    public record Start(String folder, List<String> entrypoint, List<String> arguments) {}

    /** {@code frontrow/gateway:1.0.0}. */
    public String reference() {
        return name + ":" + tag;
    }

    /** {@code frontrow-gateway} as part of a file name. */
    public String file() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** The same with one more layer, which changes with all the others. */
    public Recipe with(FileEntriesLayer layer) {
        List<FileEntriesLayer> more = java.util.stream.Stream.concat(layers.stream(), java.util.stream.Stream.of(layer))
                .toList();
        return new Recipe(name, tag, title, licenses, user, start, environment, ports, more);
    }
}
