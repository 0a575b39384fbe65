package live.frontrow.common.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import live.frontrow.common.event.MembershipChanged.Source;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final String JSON =
            "{\"person\":\"alice\",\"version\":2,\"active\":true,\"source\":\"complimentary\",\"at\":\"2026-11-23T18:20:00Z\"}";

    private final EventCodec codec = new EventCodec();
    private final Event event = new Event(
            "0198f3c2-7c1e-7d3a-9b61-2f4c5a6b7c8d",
            EventType.MEMBERSHIP_CHANGED,
            "/membership-service",
            "alice",
            Instant.parse("2026-11-23T18:20:00.123456Z"),
            new MembershipChanged("alice", 2, true, Source.COMPLIMENTARY, null, Instant.parse("2026-11-23T18:20:00Z")));

    @Test
    void shouldWriteCloudEventsInBinaryMode() {
        // When
        ProducerRecord<String, byte[]> message = codec.encode(event);

        // Then
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(message.topic()).isEqualTo("membership.changed");
        assertThat(message.key()).isEqualTo("alice");
        assertThat(new String(message.value(), StandardCharsets.UTF_8)).isEqualTo(JSON);
        assertThat(headers)
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "0198f3c2-7c1e-7d3a-9b61-2f4c5a6b7c8d"),
                        Map.entry("ce_type", "membership.changed.v1"),
                        Map.entry("ce_source", "/membership-service"),
                        Map.entry("ce_time", "2026-11-23T18:20:00.123456Z"),
                        Map.entry("ce_subject", "alice"),
                        Map.entry("content-type", "application/json"));
    }

    @Test
    void shouldReadWhatItWrote() {
        assertThat(codec.decode(received(codec.encode(event)))).isEqualTo(event);
    }

    @Test
    void shouldIgnoreFieldsItDoesNotKnow() {
        // When
        Event read = codec.decode(received(with(JSON.replace("{", "{\"colour\":\"gold\","))));

        // Then
        assertThat(read).isEqualTo(event);
    }

    @Test
    void shouldTakeAnUnknownOptionalKindForNone() {
        // When
        Event read = codec.decode(received(with(JSON.replace("complimentary", "carrier-pigeon"))));

        // Then
        assertThat(((MembershipChanged) read.data()).source()).isNull();
    }

    @Test
    void shouldPassOverTypesOfLaterVersions() {
        // Given
        ProducerRecord<String, byte[]> message = codec.encode(event);
        message.headers().remove("ce_type").add("ce_type", "membership.changed.v2".getBytes(StandardCharsets.UTF_8));

        // When / Then
        assertThatThrownBy(() -> codec.decode(received(message))).isInstanceOf(UnknownEventException.class);
    }

    @Test
    void shouldPassOverTombstones() {
        assertThatThrownBy(() -> codec.decode(received(new ProducerRecord<>(
                        "membership.changed",
                        null,
                        "alice",
                        null,
                        codec.encode(event).headers()))))
                .isInstanceOf(UnknownEventException.class);
    }

    @Test
    void shouldRefuseWhatIsNoCloudEvent() {
        assertThatThrownBy(() -> codec.decode(received(
                        new ProducerRecord<>("membership.changed", "alice", JSON.getBytes(StandardCharsets.UTF_8)))))
                .isExactlyInstanceOf(MalformedEventException.class)
                .hasMessage("Header ce_specversion is missing");
    }

    @Test
    void shouldRefuseJsonThatIsNone() {
        refuses("{\"person\":");
        refuses("null");
        refuses("[]");
    }

    @Test
    void shouldRefuseAMissingNumberOrTruthValueOrId() {
        refuses(JSON.replace("\"version\":2,", ""));
        refuses(JSON.replace("\"active\":true,", ""));
        refuses(JSON.replace("\"active\":true", "\"active\":null"));
        refuses(JSON.replace("\"person\":\"alice\"", "\"person\":null"));
    }

    @Test
    void shouldRefuseDataOfAnotherType() {
        assertThatThrownBy(() -> Event.now(EventType.STREAM_LIVE, "/test", "alice", event.data()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void refuses(String json) {
        assertThatThrownBy(() -> codec.decode(received(with(json)))).isExactlyInstanceOf(MalformedEventException.class);
    }

    private ProducerRecord<String, byte[]> with(String json) {
        return new ProducerRecord<>(
                "membership.changed",
                null,
                "alice",
                json.getBytes(StandardCharsets.UTF_8),
                codec.encode(event).headers());
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> message) {
        ConsumerRecord<String, byte[]> received =
                new ConsumerRecord<>(message.topic(), 0, 0, message.key(), message.value());
        message.headers().forEach(received.headers()::add);
        return received;
    }
}
