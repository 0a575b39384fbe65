package live.frontrow.stripe.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a new object of each kind holds before anything is said about it: the files of {@code shape/}. */
final class Shapes {

    private static final Map<String, ObjectNode> KNOWN = new ConcurrentHashMap<>();

    private Shapes() {}

    static Resource of(String object) {
        return new Resource(KNOWN.computeIfAbsent(object, Shapes::read).deepCopy());
    }

    private static ObjectNode read(String object) {
        try (InputStream file = Shapes.class.getResourceAsStream("/live/frontrow/stripe/shape/" + object + ".json")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no shape of " + object);
            }
            return (ObjectNode) Resource.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
