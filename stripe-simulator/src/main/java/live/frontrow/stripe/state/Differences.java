package live.frontrow.stripe.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code previous_attributes} of an event: what changed, with the values that it had. Lists are told whole. */
final class Differences {

    private Differences() {}

    static ObjectNode previous(ObjectNode before, ObjectNode after) {
        ObjectNode previous = Resource.JSON.createObjectNode();
        after.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode was = before.get(name);
            JsonNode is = member.getValue();
            if (was == null) {
                previous.putNull(name);
            } else if (was instanceof ObjectNode oldObject && is instanceof ObjectNode newObject) {
                ObjectNode inner = previous(oldObject, newObject);
                if (!inner.isEmpty()) {
                    previous.set(name, inner);
                }
            } else if (!was.equals(is)) {
                previous.set(name, was);
            }
        });
        before.properties().stream()
                .filter(member -> !after.has(member.getKey()))
                .forEach(member -> previous.set(member.getKey(), member.getValue()));
        return previous;
    }
}
