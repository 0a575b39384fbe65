package live.frontrow.common.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Writes and reads events as Kafka records: CloudEvents 1.0, binary mode, JSON value. */
@Singleton
public final class EventCodec {

    private static final String SPEC_VERSION = "1.0";
    private static final String JSON = "application/json";
    private static final Map<String, EventType> TYPES = Arrays.stream(EventType.values())
            .collect(Collectors.toUnmodifiableMap(EventType::cloudEventType, Function.identity()));

    /** The record for {@code event}; its partition follows from the key. */
    public ProducerRecord<String, byte[]> encode(Event event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                event.type().topic(), event.key(), payload(event).getBytes(StandardCharsets.UTF_8));
        headers(event).forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** The CloudEvents attributes of {@code event} as Kafka headers. */
    public Map<String, String> headers(Event event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, SPEC_VERSION);
        headers.put(EventHeaders.ID, event.id());
        headers.put(EventHeaders.TYPE, event.type().cloudEventType());
        headers.put(EventHeaders.SOURCE, event.source());
        headers.put(EventHeaders.TIME, event.time().toString());
        headers.put(EventHeaders.SUBJECT, event.key());
        headers.put(EventHeaders.CONTENT_TYPE, JSON);
        return headers;
    }

    /** The data of {@code event} as JSON; what is null is left out. */
    public String payload(Event event) {
        try {
            return EventJson.MAPPER.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write the data of a " + event.type(), e);
        }
    }

    /**
     * Reads a record.
     *
     * @throws UnknownEventException for a type of a later version and for tombstones: pass over
     * @throws MalformedEventException when it is no event at all: a dead letter
     */
    public Event decode(ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            throw new UnknownEventException("No value: a tombstone of " + message.topic());
        }
        if (!SPEC_VERSION.equals(header(message, EventHeaders.SPEC_VERSION))) {
            throw new MalformedEventException("Not a CloudEvent 1.0 in binary mode");
        }
        String name = header(message, EventHeaders.TYPE);
        EventType type = TYPES.get(name);
        if (type == null) {
            throw new UnknownEventException("Type " + name + " is not known here");
        }
        try {
            return new Event(
                    header(message, EventHeaders.ID),
                    type,
                    header(message, EventHeaders.SOURCE),
                    message.key(),
                    time(header(message, EventHeaders.TIME)),
                    data(message, type));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new MalformedEventException("Not a " + name, e);
        }
    }

    private static Record data(ConsumerRecord<String, byte[]> message, EventType type) throws IOException {
        Record data = EventJson.MAPPER.readValue(message.value(), type.data());
        if (data == null) {
            throw new MalformedEventException("The value is null");
        }
        RequiredFields.missing(data).ifPresent(field -> {
            throw new MalformedEventException("Field " + field + " is missing or of an unknown kind");
        });
        return data;
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new MalformedEventException("Header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
