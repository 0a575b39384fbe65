package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.stripe.state.Resource;

/** Reads {@code a[b][0][c]=d} as Stripe does: names in brackets nest, numbers and empty brackets are lists. */
final class Form {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final int DEEPEST = 8;
    private static final int LONGEST_LIST = 1_000;

    private Form() {}

    static Resource parse(String encoded) {
        ObjectNode root = JSON.createObjectNode();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                put(root, steps(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Resource(root);
    }

    private static List<String> steps(String name) {
        int bracket = name.indexOf('[');
        List<String> steps = new ArrayList<>(List.of(bracket < 0 ? name : name.substring(0, bracket)));
        if (bracket >= 0) {
            Matcher matcher = STEP.matcher(name.substring(bracket));
            while (matcher.find()) {
                steps.add(matcher.group(1));
            }
        }
        if (steps.size() > DEEPEST) {
            throw ApiException.invalid(name, "Too deeply nested");
        }
        return steps;
    }

    private static void put(ContainerNode<?> root, List<String> steps, String value) {
        ContainerNode<?> here = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            here = child(here, steps.get(i), isPlace(steps.get(i + 1)));
        }
        String last = steps.getLast();
        if (here instanceof ArrayNode list) {
            room(list, last);
            if (place(list, last) < list.size()) {
                list.set(place(list, last), JSON.getNodeFactory().textNode(value));
            } else {
                list.add(value);
            }
        } else {
            ((ObjectNode) here).put(last, value);
        }
    }

    private static ContainerNode<?> child(ContainerNode<?> parent, String step, boolean list) {
        if (parent instanceof ArrayNode array) {
            room(array, step);
            int place = place(array, step);
            if (place >= array.size()) {
                array.add(list ? JSON.createArrayNode() : JSON.createObjectNode());
                place = array.size() - 1;
            }
            return container(array.get(place), step);
        }
        ObjectNode object = (ObjectNode) parent;
        if (!(object.get(step) instanceof ContainerNode)) {
            object.set(step, list ? JSON.createArrayNode() : JSON.createObjectNode());
        }
        return container(object.get(step), step);
    }

    private static ContainerNode<?> container(Object node, String step) {
        if (node instanceof ContainerNode<?> known) {
            return known;
        }
        throw ApiException.invalid(step, "Invalid parameter: " + step);
    }

    private static boolean isPlace(String step) {
        return step.isEmpty() || step.chars().allMatch(Character::isDigit);
    }

    private static int place(ArrayNode list, String step) {
        return step.isEmpty() || !isPlace(step) || step.length() > 4 ? list.size() : Integer.parseInt(step);
    }

    private static void room(ArrayNode list, String step) {
        if (list.size() >= LONGEST_LIST) {
            throw ApiException.invalid(step, "Too many values");
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid(null, "The request is not encoded as a form");
        }
    }
}
