package live.frontrow.e2e.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A manifest in one order of fields and of named things: quarkus-kubernetes writes them in another one each time. */
record Manifest(List<JsonNode> documents) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    static Manifest read(Path file) throws IOException {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return new Manifest(
                    documents.readAll().stream().map(Manifest::ordered).toList());
        }
    }

    String text() throws IOException {
        StringWriter text = new StringWriter();
        try (SequenceWriter writer = YAML.writer().writeValues(text)) {
            writer.writeAll(documents);
        }
        return text.toString();
    }

    private static JsonNode ordered(JsonNode node) {
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.valueStream()
                    .map(Manifest::ordered)
                    .sorted(Comparator.comparing(item -> item.path("name").asText()))
                    .forEach(array::add);
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.propertyStream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> object.set(field.getKey(), ordered(field.getValue())));
        return object;
    }
}
