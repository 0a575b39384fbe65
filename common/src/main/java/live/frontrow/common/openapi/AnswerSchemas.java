package live.frontrow.common.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The objects that answers are made of. */
final class AnswerSchemas {

    private final Map<String, Schema> named;
    private final Set<String> names = new HashSet<>();

    private AnswerSchemas(Map<String, Schema> named) {
        this.named = named;
    }

    /** Each once, with the fields that it has. */
    static List<Schema> of(OpenAPI document) {
        Map<String, Schema> named = document.getComponents().getSchemas();
        AnswerSchemas found = new AnswerSchemas(named == null ? Map.of() : named);
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .flatMap(found::objects)
                .toList();
    }

    private Stream<Schema> objects(Schema schema) {
        if (schema == null) {
            return Stream.empty();
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            return names.add(name) ? objects(named.get(name)) : Stream.empty();
        }
        Stream<Schema> below = Stream.of(
                        all(schema.getAnyOf()),
                        all(schema.getOneOf()),
                        all(schema.getAllOf()),
                        all(
                                schema.getProperties() == null
                                        ? null
                                        : schema.getProperties().values()),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()))
                .flatMap(each -> each)
                // Now, or what is changed meanwhile would be looked through.
                .toList()
                .stream()
                .flatMap(this::objects);
        return schema.getProperties() == null ? below : Stream.concat(Stream.of(schema), below);
    }

    private static Stream<Schema> all(Collection<Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }
}
