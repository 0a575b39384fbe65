package live.frontrow.common.openapi;

import java.util.List;
import live.frontrow.common.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** {@link Problem} and its violations in an OpenAPI document. */
final class ProblemSchemas {

    private ProblemSchemas() {}

    /** Bodies of answers that are problems. */
    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }

    static void addTo(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("Violation", violation());
        for (DocumentedProblem each : DocumentedProblem.values()) {
            components.addResponse(each.component(), each.response());
        }
    }

    /** Further members belong to its type: this one stays open. */
    private static Schema problem() {
        return object(List.of("type", "title", "status", "detail", "instance", "id"))
                .description("RFC 9457; each `id` has a page of docs/problems.md")
                .addProperty("type", text().description("Address of the page that explains it"))
                .addProperty("title", text().description("Short summary, the same for every occurrence"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text().description("What is wrong this time"))
                .addProperty("instance", text().description("Path of the request"))
                .addProperty(
                        "id",
                        text().description("For programs; it does not change").addExample("not-found"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("Violation")));
    }

    private static Schema violation() {
        return object(List.of("field", "message"))
                .addProperty("field", text().addExample("options[2].text"))
                .addProperty("message", text().addExample("is too long"));
    }

    private static Schema object(List<String> required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).required(required);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
