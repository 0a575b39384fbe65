package live.frontrow.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.chat.moderation.SettingsChange;
import live.frontrow.chat.room.CloseCode;
import live.frontrow.chat.room.Frame;
import org.junit.jupiter.api.Test;

/** What the code sends and takes is what {@code docs/asyncapi.yaml} and {@code docs/chat-protocol.md} say, and nothing else. */
class ProtocolTest {

    private static final String TELL = "tell";
    private static final String HEAR = "hear";

    private final AsyncApi api = new AsyncApi();
    private final ProtocolPage page = new ProtocolPage();

    @Test
    void shouldDescribeEveryFrameThatIsSent() {
        Map<String, Class<?>> sent = sent();
        Map<String, JsonNode> described = api.frames(TELL);

        assertThat(described.keySet()).isEqualTo(sent.keySet());
        sent.forEach((type, frame) -> same(type, frame, described.get(type)));
    }

    @Test
    void shouldWriteEveryFrameAsARecord() throws Exception {
        Path main = Path.of("src", "main", "java");
        try (Stream<Path> files = Files.walk(main)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> text(file).contains("\\\"type\\\"")))
                    .isEmpty();
        }
    }

    @Test
    void shouldTakeEveryFrameThatIsDescribedAndNoOther() {
        Map<String, JsonNode> described = api.frames(HEAR);
        assertThat(described.keySet()).isEqualTo(taken());

        Set<String> known = Arrays.stream(ClientFrame.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described.values().stream()
                        .flatMap(payload -> AsyncApi.names(payload.get("properties")).stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(known);

        JsonObject everything = new JsonObject();
        described.values().forEach(payload -> everything.mergeIn(sample(payload)));
        described.forEach((type, payload) -> {
            JsonObject whole = sample(payload);
            takes(whole, true);
            for (String field : AsyncApi.names(payload.get("properties"))) {
                JsonObject less = whole.copy();
                less.remove(field);
                takes(less, !AsyncApi.texts(payload.get("required")).contains(field));
            }
            everything.fieldNames().stream()
                    .filter(field -> !whole.containsKey(field))
                    .forEach(field -> takes(whole.copy().put(field, everything.getValue(field)), false));
        });
    }

    @Test
    void shouldSayTheSameOnThePage() {
        assertThat(page.frames("### From the server")).isEqualTo(fields(TELL));
        assertThat(page.frames("### From the client")).isEqualTo(fields(HEAR));
        assertThat(page.settings()).isEqualTo(names(SettingsChange.class));
    }

    @Test
    void shouldNameEveryCloseCode() {
        Set<Integer> codes =
                Arrays.stream(CloseCode.values()).map(CloseCode::code).collect(Collectors.toSet());
        assertThat(api.closeCodes()).isEqualTo(codes);
        assertThat(page.closeCodes()).isEqualTo(codes);
    }

    @Test
    void shouldLeadSomewhere() {
        api.resolveAll();
        assertThat(api.unused()).isEmpty();
    }

    private Map<String, Set<String>> fields(String operation) {
        Map<String, Set<String>> fields = new TreeMap<>();
        api.frames(operation).forEach((type, payload) -> fields.put(type, api.fields(payload)));
        return fields;
    }

    /** The same fields, and in fields that are records themselves, and the same values where there are only some. */
    private void same(String where, Class<?> code, JsonNode schema) {
        Set<String> described = AsyncApi.names(schema.get("properties"));
        described.remove("type");
        assertThat(described).as(where).isEqualTo(names(code));
        for (RecordComponent component : code.getRecordComponents()) {
            String name = where + "." + component.getName();
            Class<?> type = component.getName().equals("me") ? Visitor.Me.class : component.getType();
            JsonNode field = api.resolve(schema.get("properties").get(component.getName()));
            if (type.isRecord()) {
                same(name, type, field);
            } else if (type.isEnum()) {
                assertThat(AsyncApi.texts(field.get("enum"))).as(name).isEqualTo(values(type));
            }
        }
    }

    private static Set<String> names(Class<?> code) {
        return Arrays.stream(code.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> values(Class<?> type) {
        return Arrays.stream(type.getFields())
                .map(constant -> constant.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    private static Map<String, Class<?>> sent() {
        Map<String, Class<?>> sent = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("live.frontrow.chat")
                .that(JavaClass.Predicates.implement(Frame.class))
                .forEach(each -> {
                    Class<?> frame = each.reflect();
                    assertThat(sent.put(frame.getAnnotation(JsonTypeName.class).value(), frame))
                            .isNull();
                });
        return sent;
    }

    /** The types that {@link ClientFrame} tells apart. */
    private static Set<String> taken() {
        String source = text(Path.of("src", "main", "java", "live", "frontrow", "chat", "socket", "ClientFrame.java"));
        return Pattern.compile("case (\".*?\") ->")
                .matcher(source)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .map(quoted -> quoted.substring(1, quoted.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void takes(JsonObject frame, boolean taken) {
        assertThat(ClientFrame.of(frame.encode()).isPresent())
                .as(frame.encode())
                .isEqualTo(taken);
    }

    /** A frame with everything in it that may be. */
    private JsonObject sample(JsonNode object) {
        JsonObject sample = new JsonObject();
        object.get("properties").properties().forEach(field -> sample.put(field.getKey(), value(field.getValue())));
        return sample;
    }

    private Object value(JsonNode described) {
        JsonNode schema = api.resolve(described);
        if (schema.has("const")) {
            return schema.get("const").asText();
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asText();
        }
        if (schema.path("format").asText().equals("uuid")) {
            return "6f2c1a52-6f0e-4a53-9d6b-0a4f6a1f3b10";
        }
        JsonNode type = schema.get("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> sample(schema);
            case "integer" -> schema.get("maximum").asInt();
            case "boolean" -> true;
            default -> "some-text";
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
