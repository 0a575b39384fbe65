package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import live.frontrow.stripe.state.Resource;

/** Metadata is merged; an empty value takes its key away, and an empty whole everything. */
public final class Metadata {

    private static final int MOST = 50;

    private Metadata() {}

    /** Merges what a request says into an object. */
    public static void merge(Call call, Resource resource) {
        ObjectNode kept = (ObjectNode) resource.at("metadata");
        if (call.says("metadata") && call.parameters().at("metadata").isTextual()) {
            kept.removeAll();
        }
        call.parameters().at("metadata").properties().forEach(entry -> {
            if (entry.getValue().asText().isEmpty()) {
                kept.remove(entry.getKey());
            } else {
                kept.set(entry.getKey(), entry.getValue());
            }
        });
        if (kept.size() > MOST) {
            throw ApiException.invalid("metadata", "Metadata can have up to " + MOST + " keys");
        }
    }
}
