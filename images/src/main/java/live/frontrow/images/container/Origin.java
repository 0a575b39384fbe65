package live.frontrow.images.container;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where images come from, for their labels and times.
 *
 * @param version of Frontrow
 * @param revision commit
 * @param time given to everything, so that equal content makes equal images
 */
public record Origin(String version, String revision, Instant time) {

    private static final String OCI = "org.opencontainers.image.";

    /** The labels that OCI has agreed on. */
    Map<String, String> labels(Recipe recipe, BaseImage base) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(OCI + "title", recipe.name());
        labels.put(OCI + "description", recipe.title());
        labels.put(OCI + "version", recipe.tag());
        labels.put(OCI + "revision", revision);
        labels.put(OCI + "created", time.toString());
        labels.put(OCI + "source", "https://frontrow.live");
        labels.put(OCI + "licenses", recipe.licenses());
        labels.put(OCI + "base.name", base.label());
        return labels;
    }
}
