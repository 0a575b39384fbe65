package live.frontrow.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void shouldWriteALineAsAnObjectWithItsKeys() throws Exception {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConsoleHandler console = new ConsoleHandler();
        console.setOutputStream(out);
        ExtHandler root = new ExtHandler() {};
        root.addHandler(console);
        ExtLogRecord line = new ExtLogRecord(Level.WARN, "No \"answer\"\nat all", JsonLinesTest.class.getName());
        line.setLoggerName("live.frontrow.chat");
        line.setMdc(Map.of("request", "8d3f", "show", "7"));

        // When
        JsonLines.write(root);
        console.publish(line);
        console.flush();

        // Then
        String text = out.toString();
        assertThat(text).endsWith("}\n").containsOnlyOnce("\n");
        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(json.get("message").asText()).isEqualTo("No \"answer\"\nat all");
        assertThat(json.get("level").asText()).isEqualTo("WARN");
        assertThat(json.get("loggerName").asText()).isEqualTo("live.frontrow.chat");
        assertThat(json.get("mdc")).hasToString("{\"request\":\"8d3f\",\"show\":\"7\"}");
    }
}
