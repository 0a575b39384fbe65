package live.frontrow.chat.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code docs/asyncapi.yaml}, as far as the protocol's test asks. */
final class AsyncApi {

    private final JsonNode root;

    AsyncApi() {
        try {
            root = new YAMLMapper()
                    .readTree(Path.of("..", "docs", "asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Payloads of what an operation sends or takes, by type. */
    Map<String, JsonNode> frames(String operation) {
        Map<String, JsonNode> frames = new TreeMap<>();
        for (JsonNode message : root.at("/operations/" + operation + "/messages")) {
            JsonNode payload = resolve(resolve(message)).get("payload");
            frames.put(payload.at("/properties/type/const").asText(), payload);
        }
        return frames;
    }

    /** Messages of components that no operation names. */
    Set<String> unused() {
        Set<String> unused = names(root.at("/components/messages"));
        root.get("operations")
                .findValuesAsText("$ref")
                .forEach(ref -> unused.remove(ref.substring(ref.lastIndexOf('/') + 1)));
        return unused;
    }

    Set<Integer> closeCodes() {
        return names(root.at("/channels/room/x-close-codes")).stream()
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** Fails unless every reference leads somewhere. */
    void resolveAll() {
        root.findValuesAsText("$ref").forEach(this::at);
    }

    /** A schema behind its references, the first of several that it may be. */
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(at(schema.get("$ref").asText()));
        }
        return schema.has("oneOf") ? resolve(schema.get("oneOf").get(0)) : schema;
    }

    /** Names of the fields but {@code type}; those that may be missing with a question mark. */
    Set<String> fields(JsonNode payload) {
        List<String> required = texts(payload.path("required"));
        return names(payload.get("properties")).stream()
                .filter(name -> !name.equals("type"))
                .map(name -> required.contains(name) ? name : name + "?")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode at(String reference) {
        JsonNode found = root.at(reference.substring(1));
        if (found.isMissingNode()) {
            throw new AssertionError(reference + " leads nowhere");
        }
        return found;
    }
}
