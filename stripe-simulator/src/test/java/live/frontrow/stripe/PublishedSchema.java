package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Stripe's OpenAPI as stripe-mock carries it. It is fetched as the Go module that it is part of and taken with that content or not
 * at all; nothing of it is in this repository.
 */
final class PublishedSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://stripe.invalid/openapi";
    static final List<String> KINDS = List.of(
            "account",
            "balance_transaction",
            "billing_portal.configuration",
            "billing_portal.session",
            "charge",
            "checkout.session",
            "coupon",
            "customer",
            "discount",
            "dispute",
            "event",
            "invoice",
            "invoice_payment",
            "item",
            "line_item",
            "payment_intent",
            "payment_method",
            "price",
            "product",
            "promotion_code",
            "refund",
            "subscription",
            "subscription_item",
            "webhook_endpoint");
    private static final String MODULE = "github.com/stripe/stripe-mock@";

    private final JsonNode document;
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private PublishedSchema(JsonNode whole) {
        this.document = reached(whole);
        JsonMetaSchema dialect = OpenApi30.getInstance();
        this.factory = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(dialect.getIri())
                .metaSchema(dialect)
                .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, document.toString())))
                .build();
    }

    /**
     * That of one release.
     *
     * @param sum of the module, as {@code go.sum} has it
     */
    static PublishedSchema of(String release, String sum) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("stripe-mock");
        ProcessBuilder go = new ProcessBuilder("go", "mod", "download", "-json", MODULE + release)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        go.environment().putAll(Map.of("GOFLAGS", "", "GOWORK", "off", "GOTOOLCHAIN", "local"));
        go.environment().putIfAbsent("GOSUMDB", "off");
        Process process = go.start();
        JsonNode module = JSON.readTree(process.getInputStream());
        process.waitFor();
        assertThat(module.path("Sum").asText()).isEqualTo(sum);
        Path spec = Path.of(module.path("Dir").asText(), "embedded", "openapi", "spec3.json");
        return new PublishedSchema(JSON.readTree(spec.toFile()));
    }

    /** Whether Go is there to fetch it. */
    static boolean canBeFetched() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
    }

    String version() {
        return document.at("/info/version").asText();
    }

    private JsonSchema schema(String name) {
        return factory.getSchema(
                SchemaLocation.of(ADDRESS + "#/components/schemas/" + name),
                SchemaValidatorsConfig.builder().preloadJsonSchema(false).build());
    }

    /** What the objects of billing are made of: a fifth of all, and the validator reads what it is given several times. */
    private static JsonNode reached(JsonNode whole) {
        JsonNode published = whole.at("/components/schemas");
        ObjectNode reached = JSON.createObjectNode();
        Deque<String> next = new ArrayDeque<>(KINDS);
        while (!next.isEmpty()) {
            String name = next.pop();
            if (!reached.has(name)) {
                reached.set(name, simplify(published.get(name)));
                reached.get(name)
                        .findValuesAsText("$ref")
                        .forEach(address -> next.push(address.substring(address.lastIndexOf('/') + 1)));
            }
        }
        ObjectNode document = JSON.createObjectNode();
        document.set("info", whole.get("info"));
        document.putObject("components").set("schemas", reached);
        return document;
    }

    /**
     * Members that can be expanded are ids here. And Stripe means by {@code nullable} beside {@code anyOf} that null will do, which
     * OpenAPI 3.0 wants said within.
     */
    private static JsonNode simplify(JsonNode node) {
        if (node.get("anyOf") instanceof ArrayNode choices) {
            if (node.has("x-expansionResources")) {
                choices.removeAll().addObject().put("type", "string");
            }
            if (node.path("nullable").asBoolean()) {
                choices.addObject().putArray("enum").addNull();
            }
        }
        if (node instanceof ObjectNode object) {
            object.remove("x-expansionResources");
        }
        node.forEach(PublishedSchema::simplify);
        return node;
    }

    /** What is wrong about an object; nothing when it is as published. */
    List<String> problems(JsonNode object) {
        String name = object.path("object").asText();
        JsonSchema schema = schemas.computeIfAbsent(name, this::schema);
        Stream<String> wrong = schema.validate(object).stream().map(message -> name + message.toString());
        TreeSet<String> known = new TreeSet<>();
        document.at("/components/schemas/" + name.replace("~", "~0").replace("/", "~1") + "/properties")
                .fieldNames()
                .forEachRemaining(known::add);
        Stream<String> unknown = object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(member -> !known.contains(member))
                .map(member -> name + " has no " + member);
        return Stream.concat(wrong, unknown).toList();
    }
}
