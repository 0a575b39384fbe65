package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import live.frontrow.stripe.state.Resource;

/**
 * A request to the API.
 *
 * @param names what stands for the braces of the route's path, in order
 * @param parameters of the query or the body
 */
public record Call(List<String> names, Resource parameters) {

    /** The first name of the path: mostly an id. */
    public String id() {
        return names.getFirst();
    }

    /** Whether a parameter is there and not empty. */
    public boolean has(String path) {
        return parameters.has(path) && !"".equals(parameters.text(path));
    }

    /** Whether a parameter is there, maybe empty, which takes a value away. */
    public boolean says(String path) {
        return parameters.has(path);
    }

    /** A parameter; null: not given, or empty. */
    public String text(String path) {
        return has(path) ? parameters.text(path) : null;
    }

    /** One that must be there. */
    public String required(String path) {
        if (!has(path)) {
            throw ApiException.invalid(
                    "parameter_missing", bracketed(path), "Missing required param: " + bracketed(path) + ".");
        }
        return parameters.text(path);
    }

    /** A whole number. */
    public long number(String path) {
        try {
            return Long.parseLong(required(path));
        } catch (NumberFormatException e) {
            throw ApiException.invalid(
                    "parameter_invalid_integer", bracketed(path), "Invalid integer: " + parameters.text(path));
        }
    }

    /** A whole number, or another one where none is given. */
    public long number(String path, long otherwise) {
        return has(path) ? number(path) : otherwise;
    }

    /** Yes or no. */
    public boolean is(String path) {
        return "true".equals(parameters.text(path));
    }

    /** The members of a list. */
    public List<Resource> list(String path) {
        return parameters.parts(path);
    }

    /** The words of a list. */
    public List<String> words(String path) {
        return parameters.words(path);
    }

    /** The same path with only one part of the parameters. */
    public Call part(String path) {
        JsonNode node = parameters.at(path);
        return new Call(
                names,
                new Resource(
                        node instanceof ObjectNode part
                                ? part
                                : parameters.json().objectNode()));
    }

    /** Refuses a word that is none of these. */
    public String oneOf(String path, String otherwise, String... allowed) {
        String value = has(path) ? parameters.text(path) : otherwise;
        if (value != null && !List.of(allowed).contains(value)) {
            throw ApiException.invalid(
                    bracketed(path), "Invalid " + bracketed(path) + ": must be one of " + String.join(", ", allowed));
        }
        return value;
    }

    private static String bracketed(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? path
                : path.substring(0, dot) + "[" + path.substring(dot + 1).replace(".", "][") + "]";
    }
}
