package live.frontrow.chat.pulse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.log.LogJson;

/**
 * A record of {@code room.pulse}; its key is the show.
 *
 * @param source one room on one pod, from its opening to its end
 * @param totals all that it has counted so far, by emoji, or null
 * @param people all who are there, eight bytes each, or null
 */
record PulseRecord(UUID source, Map<String, Long> totals, byte[] people) {

    /** The topic. */
    static final String TOPIC = "room.pulse";

    /** Empty when it is none. */
    static Optional<PulseRecord> read(byte[] value) {
        return LogJson.read(value, PulseRecord.class)
                .filter(heard -> heard.source != null
                        && (heard.totals == null
                                || heard.totals.values().stream().allMatch(Objects::nonNull)));
    }

    byte[] write() {
        return LogJson.write(this).getBytes(StandardCharsets.UTF_8);
    }
}
