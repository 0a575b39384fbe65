package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.model.EventDataClassLookup;
import com.stripe.model.StripeObject;
import com.stripe.net.ApiResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import live.frontrow.stripe.state.Event;
import live.frontrow.stripe.state.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that the simulator can say, held against what Stripe publishes and against the client that services use. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Members of which only certain words are allowed. */
    private static final Set<String> WORDS =
            Set.of("object", "status", "type", "billing_reason", "reason", "payment_status", "reporting_category");

    private static Account account;
    private static List<ObjectNode> objects;

    @BeforeAll
    static void live() throws Exception {
        account = new Account();
        Everything.happens(account);
        objects = account.simulator.controls().look(ContractTest::everything);
    }

    @AfterAll
    static void end() {
        account.close();
    }

    @Test
    void thereIsOneOfEachKind() {
        assertThat(objects)
                .extracting(object -> object.path("object").asText())
                .containsAll(PublishedSchema.KINDS)
                .isSubsetOf(PublishedSchema.KINDS);
    }

    /** The release of the pinned version itself is not published: what holds before and after it, in the same train, holds in it. */
    @ParameterizedTest
    @CsvSource({
        "v0.202.0, h1:KawgOelecO1CAJTREyLrg0s5TSzIZ4iIT0+9oaIgvP4=, 2026-05-27.dahlia",
        "v0.203.0, h1:EzW7nb/fphqcAkgVRHAaC88OaAZo6SBWSl54cflDTio=, 2026-08-26.dahlia"
    })
    void everyObjectIsAsStripePublishesIt(String release, String sum, String version) throws Exception {
        assumeTrue(PublishedSchema.canBeFetched(), "Go is needed to fetch what Stripe publishes");
        PublishedSchema published = PublishedSchema.of(release, sum);
        assertThat(published.version()).isEqualTo(version);

        TreeSet<String> problems = new TreeSet<>();
        objects.forEach(object -> problems.addAll(published.problems(object)));

        assertThat(problems).isEmpty();
    }

    @Test
    void stripeJavaKnowsEverythingThatIsSaid() throws Exception {
        List<String> lost = new ArrayList<>();
        for (ObjectNode object : objects) {
            String name = object.path("object").asText();
            Class<? extends StripeObject> model =
                    "event".equals(name) ? com.stripe.model.Event.class : EventDataClassLookup.classLookup.get(name);
            assertThat(model).as(name).isNotNull();
            StripeObject read = ApiResource.GSON.fromJson(object.toString(), model);
            JsonNode again = JSON.readTree(StripeObject.PRETTY_PRINT_GSON.toJson(read));
            if (!"event".equals(name)) {
                compare(name, object, again, lost);
            }
        }
        assertThat(new TreeSet<>(lost)).isEmpty();
    }

    @Test
    void eventsSayTheVersionThatTheClientIsMadeFor() {
        assertThat(World.API_VERSION).isEqualTo(com.stripe.Stripe.API_VERSION);
    }

    private static void compare(String path, JsonNode said, JsonNode kept, List<String> lost) {
        if (kept.isMissingNode() || kept.isNull()) {
            lost.add(path);
        } else if (said.isObject()) {
            said.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member ->
                            compare(path + "." + member.getKey(), member.getValue(), kept.path(member.getKey()), lost));
        } else if (said.isArray()) {
            for (int i = 0; i < said.size(); i++) {
                compare(path, said.get(i), kept.path(i), lost);
            }
        }
    }

    private static List<ObjectNode> everything() {
        World world = account.simulator.controls().world();
        Stream<ObjectNode> events = world.events().all().map(Event::resource).map(event -> event.json());
        Stream<ObjectNode> kept = world.store().everything().stream().map(resource -> resource.json());
        List<ObjectNode> found = new ArrayList<>();
        Stream.concat(events, kept).forEach(object -> collect(object, found));
        Set<String> shapes = new HashSet<>();
        return found.stream().filter(object -> shapes.add(shape(object))).toList();
    }

    /** Names and kinds of values: what differs in ids and amounts only is looked at once. */
    private static String shape(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(member -> member.getKey() + ":"
                            + (WORDS.contains(member.getKey()) ? member.getValue() : shape(member.getValue())))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(ContractTest::shape)
                        .distinct()
                        .collect(Collectors.joining(",", "[", "]"))
                : node.getNodeType().name();
    }

    /** The object itself and those in it, as they were when they were told. */
    private static void collect(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object
                && object.path("object").isTextual()
                && !"list".equals(object.path("object").asText())
                && !object.path("object").asText().startsWith("simulator.")
                && !object.path("deleted").asBoolean()) {
            found.add(object.deepCopy());
        }
        node.forEach(inner -> collect(inner, found));
    }
}
