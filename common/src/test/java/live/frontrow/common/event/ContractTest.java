package live.frontrow.common.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records, JSON Schemas and golden samples say the same about each event. */
class ContractTest {

    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @ParameterizedTest
    @EnumSource(EventType.class)
    void shouldHaveASampleThatTheSchemaAllows(EventType type) throws IOException {
        assertThat(schema(type).validate(sample(type))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void shouldWriteTheSampleJustAsItWasRead(EventType type) throws IOException {
        // Given
        JsonNode sample = sample(type);

        // When
        Record data = EventJson.MAPPER.treeToValue(sample, type.data());

        // Then
        assertThat(EventJson.MAPPER.readTree(EventJson.MAPPER.writeValueAsBytes(data)))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void shouldNameTheSameFieldsInRecordAndSchema(EventType type) throws IOException {
        // Given
        JsonNode schema = resource(type, "schema");

        // When
        List<String> components = Arrays.stream(type.data().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        // Then
        assertThat(schema.get("properties").fieldNames()).toIterable().containsExactlyElementsOf(components);
        assertThat(texts(schema.get("required"))).containsExactlyElementsOf(RequiredFields.of(type.data()));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void shouldAllowFieldsOfTheFutureAndIgnoreThem(EventType type) throws IOException {
        // Given
        ObjectNode future = sample(type).deepCopy();
        future.put("fieldOfTheFuture", "whatever").putObject("another").put("deep", true);

        // When
        Record data = EventJson.MAPPER.treeToValue(future, type.data());

        // Then
        assertThat(schema(type).validate(future)).isEmpty();
        assertThat(data).isEqualTo(EventJson.MAPPER.treeToValue(sample(type), type.data()));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void shouldRefuseASampleWithoutARequiredField(EventType type) throws IOException {
        for (String field : RequiredFields.of(type.data())) {
            // When
            ObjectNode poor = sample(type).deepCopy();
            poor.remove(field);

            // Then
            assertThat(schema(type).validate(poor)).hasSize(1);
        }
    }

    private JsonSchema schema(EventType type) throws IOException {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return schemas.getSchema(resource(type, "schema"), strict);
    }

    private static JsonNode sample(EventType type) throws IOException {
        return resource(type, "sample");
    }

    private static JsonNode resource(EventType type, String kind) throws IOException {
        String name = "/events/%s.%s.json".formatted(type.cloudEventType(), kind);
        try (InputStream json = ContractTest.class.getResourceAsStream(name)) {
            assertThat(json).as(name).isNotNull();
            return EventJson.MAPPER.readTree(json);
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
