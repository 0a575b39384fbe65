package live.frontrow.common.log;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import live.frontrow.common.event.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The keys for whatever is done with a record: its event, and the request that it came of. */
public final class RecordKeys {

    private RecordKeys() {}

    /** As far as its headers say; whoever wrote it is believed. */
    public static Map<String, String> of(ConsumerRecord<String, byte[]> message) {
        Map<String, String> keys = new HashMap<>();
        put(keys, LogKeys.EVENT, message.headers().lastHeader(EventHeaders.ID));
        put(keys, LogKeys.REQUEST, message.headers().lastHeader(RequestId.EVENT_HEADER));
        return keys;
    }

    private static void put(Map<String, String> keys, String key, Header header) {
        if (header != null && header.value() != null) {
            RequestId.of(new String(header.value(), StandardCharsets.UTF_8)).ifPresent(id -> keys.put(key, id));
        }
    }
}
