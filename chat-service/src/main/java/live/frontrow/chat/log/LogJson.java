package live.frontrow.chat.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** JSON of records and frames: what is null is left out, what is not known is ignored, times are RFC 3339. */
public final class LogJson {

    private static final Logger LOG = Logger.getLogger(LogJson.class);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private LogJson() {}

    /** As text of one line. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot write a " + value.getClass().getSimpleName(), e);
        }
    }

    /** What {@link #write} made of a value of this type; null of null. */
    public static <T> T read(String text, Class<T> type) {
        try {
            return text == null ? null : MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no " + type.getSimpleName(), e);
        }
    }

    /** The entry of a record; empty when it is of a later version, or none at all. */
    public static Optional<LogEntry> read(byte[] value) {
        return read(value, LogEntry.class);
    }

    /** What a record says; empty when it is none that can be understood. */
    public static <T> Optional<T> read(byte[] value, Class<T> type) {
        try {
            return value == null ? Optional.empty() : Optional.ofNullable(MAPPER.readValue(value, type));
        } catch (IOException e) {
            LOG.errorf("A record cannot be read: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
