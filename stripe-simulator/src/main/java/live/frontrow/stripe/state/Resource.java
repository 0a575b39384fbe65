package live.frontrow.stripe.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * An API object, held as the JSON that is answered. Paths name members, separated by dots; a number is a place in a list.
 *
 * @param json the object itself; whoever changes it changes the account
 */
public record Resource(ObjectNode json) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Its {@code id}. */
    public String id() {
        return text("id");
    }

    /** What is there; a missing node where nothing is. */
    public JsonNode at(String path) {
        return json.at(pointer(path));
    }

    /** A text, or null. */
    public String text(String path) {
        return at(path).asText(null);
    }

    /** A number, or 0. */
    public long number(String path) {
        return at(path).asLong();
    }

    /** Whether it is {@code true}. */
    public boolean is(String path) {
        return at(path).asBoolean();
    }

    /** Whether something is there that is not null. */
    public boolean has(String path) {
        JsonNode node = at(path);
        return !node.isMissingNode() && !node.isNull();
    }

    /** Whether the text there is that one. */
    public boolean has(String path, String value) {
        return value.equals(text(path));
    }

    /** An object within: whoever changes it changes this one. */
    public Resource part(String path) {
        return new Resource((ObjectNode) at(path));
    }

    /** The objects of a list within. */
    public List<Resource> parts(String path) {
        return StreamSupport.stream(at(path).spliterator(), false)
                .filter(JsonNode::isObject)
                .map(node -> new Resource((ObjectNode) node))
                .toList();
    }

    /** The words of a list within. */
    public List<String> words(String path) {
        return StreamSupport.stream(at(path).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Puts a value, a tree, another object's JSON or null; what leads there is made where it is missing. */
    public Resource set(String path, Object value) {
        int dot = path.lastIndexOf('.');
        ObjectNode parent = dot < 0 ? json : parent(path.substring(0, dot));
        parent.set(path.substring(dot + 1), tree(value));
        return this;
    }

    /** The same content, changed by nobody else. */
    public Resource copy() {
        return new Resource(json.deepCopy());
    }

    private ObjectNode parent(String path) {
        if (at(path) instanceof ObjectNode known) {
            return known;
        }
        set(path, JSON.createObjectNode());
        return (ObjectNode) at(path);
    }

    private static JsonNode tree(Object value) {
        return switch (value) {
            case Resource resource -> resource.json();
            case JsonNode node -> node;
            case null -> JSON.nullNode();
            default -> JSON.valueToTree(value);
        };
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }
}
