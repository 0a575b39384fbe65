package live.frontrow.common.test.access;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Bodies of the form that an OpenAPI document asks for: good enough not to be refused for their form. */
final class Samples {

    private static final String JSON = "application/json";

    private final JsonObject document;
    private int words;

    Samples(JsonObject document) {
        this.document = document;
    }

    /** A body and its media type. */
    record Sample(String type, String text) {}

    /** One for this operation; an empty object where nobody says what there should be. */
    Sample of(String method, String path) {
        JsonObject content = document.getJsonObject("paths")
                .getJsonObject(path, new JsonObject())
                .getJsonObject(method.toLowerCase(Locale.ROOT), new JsonObject())
                .getJsonObject("requestBody", new JsonObject())
                .getJsonObject("content", new JsonObject());
        if (content.isEmpty() || content.containsKey(JSON)) {
            JsonObject schema = content.getJsonObject(JSON, new JsonObject())
                    .getJsonObject("schema", JsonObject.of("type", "object"));
            return new Sample(JSON, Json.encode(value(schema)));
        }
        String type = content.fieldNames().iterator().next();
        return new Sample(type.equals("*/*") ? JSON : type, "x");
    }

    private Object value(JsonObject given) {
        JsonObject schema = resolved(given);
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValue(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> JsonArray.of(value(schema.getJsonObject("items")), value(schema.getJsonObject("items")));
            case "integer", "number" -> schema.getValue("minimum", 1);
            case "boolean" -> false;
            default ->
                "uuid".equals(schema.getString("format")) ? UUID.randomUUID().toString() : "sampleword" + words++;
        };
    }

    private JsonObject object(JsonObject schema) {
        JsonObject object = new JsonObject();
        JsonObject properties = schema.getJsonObject("properties", new JsonObject());
        schema.getJsonArray("required", new JsonArray()).stream()
                .map(Object::toString)
                .forEach(name -> object.put(name, value(properties.getJsonObject(name))));
        return object;
    }

    private JsonObject resolved(JsonObject schema) {
        for (String several : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.containsKey(several)) {
                return resolved(schema.getJsonArray(several).getJsonObject(0));
            }
        }
        String reference = schema.getString("$ref");
        return reference == null
                ? schema
                : resolved(document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1)));
    }

    private static String type(JsonObject schema) {
        Object type = schema.getValue("type", "object");
        return type instanceof JsonArray several ? several.getString(0) : type.toString();
    }
}
