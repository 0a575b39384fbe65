package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import live.frontrow.stripe.state.Resource;

/** {@code expand[]=latest_invoice.payments}: puts objects where their ids stand, and lists that are told on request only. */
public final class Expansion {

    private static final int DEEPEST = 4;

    private final Function<String, Optional<Resource>> objects;
    private final Map<String, Function<Resource, ObjectNode>> onRequest = new HashMap<>();

    /** Finds objects by id. */
    Expansion(Function<String, Optional<Resource>> objects) {
        this.objects = objects;
    }

    /** A member that an object has only when it is asked for. */
    public void onRequest(String object, String member, Function<Resource, ObjectNode> content) {
        onRequest.put(object + "." + member, content);
    }

    ObjectNode expand(ObjectNode answer, List<String> paths) {
        ObjectNode copy = answer.deepCopy();
        for (String path : paths) {
            String[] steps = path.split("\\.");
            if (steps.length > DEEPEST + 1) {
                throw ApiException.invalid(
                        "expand", "You cannot expand more than " + DEEPEST + " levels of a property");
            }
            expand(copy, steps, 0);
        }
        return copy;
    }

    private void expand(JsonNode node, String[] steps, int index) {
        if (node instanceof ArrayNode list) {
            list.forEach(member -> expand(member, steps, index));
        } else if (node instanceof ObjectNode object && index < steps.length) {
            String step = steps[index];
            Function<Resource, ObjectNode> content =
                    onRequest.get(object.path("object").asText() + "." + step);
            if (!object.has(step) && content != null) {
                object.set(step, content.apply(new Resource(object)).deepCopy());
            } else if (!object.has(step)) {
                throw ApiException.invalid("expand", "This property cannot be expanded (" + step + ").");
            }
            object.set(step, whole(object.get(step)));
            expand(object.get(step), steps, index + 1);
        }
    }

    private JsonNode whole(JsonNode node) {
        if (node.isTextual()) {
            return objects.apply(node.asText())
                    .<JsonNode>map(found -> found.json().deepCopy())
                    .orElse(node);
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, whole(list.get(i)));
            }
        }
        return node;
    }
}
