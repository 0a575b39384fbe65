package live.frontrow.common.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Patterns as others than Java read them: OpenAPI means those of ECMA-262, in which {@code \p{…}} is none. A surrogate by itself is no
 * text in JSON anyway.
 */
final class Patterns {

    private Patterns() {}

    static void say(OpenAPI document) {
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(Patterns::translate);
        }
    }

    private static void translate(Schema schema) {
        if (schema.getPattern() != null) {
            schema.setPattern(schema.getPattern()
                    .replace("\\p{Cc}", "\\x00-\\x1f\\x7f-\\x9f")
                    .replace("\\p{Cs}", ""));
        }
        Stream.of(below(schema), Stream.ofNullable(schema.getItems()))
                .flatMap(each -> each)
                .forEach(Patterns::translate);
    }

    private static Stream<Schema> below(Schema schema) {
        return Stream.ofNullable(schema.getProperties()).map(Map::values).flatMap(Collection::stream);
    }
}
