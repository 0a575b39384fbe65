package live.frontrow.common.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A field of an answer that is not required may be null: answers have every field of their record, also those without a value. */
final class EmptyFields {

    private EmptyFields() {}

    static void say(OpenAPI document) {
        for (Schema answer : AnswerSchemas.of(document)) {
            Map<String, Schema> fields = new LinkedHashMap<>(answer.getProperties());
            fields.replaceAll((name, field) -> isRequired(answer, name) ? untyped(field) : orNull(field));
            answer.setProperties(fields);
        }
    }

    private static boolean isRequired(Schema schema, String field) {
        return schema.getRequired() != null && schema.getRequired().contains(field);
    }

    private static Schema orNull(Schema field) {
        if (field.getRef() != null) {
            // What stands beside a reference counts as well, and only the description is meant to.
            return either(OASFactory.createSchema().ref(field.getRef()), field.getDescription());
        }
        if (field.getAnyOf() != null || field.getOneOf() != null || field.getType() == null) {
            return untyped(field);
        }
        if (field.getEnumeration() != null || field.getAllOf() != null) {
            return either(field, null);
        }
        return field.getType().contains(SchemaType.NULL) ? field : field.addType(SchemaType.NULL);
    }

    /** One of several, and the type that the scanner adds would rule null out again. */
    private static Schema untyped(Schema field) {
        if (field.getAnyOf() != null) {
            field.setType(null);
        }
        return field;
    }

    private static Schema either(Schema value, String description) {
        Schema nothing = OASFactory.createSchema().addType(SchemaType.NULL);
        return OASFactory.createSchema().anyOf(List.of(value, nothing)).description(description);
    }
}
