package live.frontrow.gateway.hostile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The claims of a playback token as JSON that a test may spoil value by value. */
record Claims(Map<String, String> values) {

    /** Part of every viewer and session name here: it must never come back in an answer. */
    static final String IDENTITY = "-of-hostility";

    /** As stream-service writes them. */
    static Claims of(String show, String viewer) {
        long now = Instant.now().getEpochSecond();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("iss", "\"frontrow-stream-service\"");
        values.put("aud", "\"frontrow-gateway\"");
        values.put("sub", "\"" + viewer + IDENTITY + "\"");
        values.put("sid", "\"session-of-" + viewer + IDENTITY + "\"");
        values.put("stream", "\"" + show + "\"");
        values.put("scope", "[\"live\"]");
        values.put("rv", "10");
        values.put("iat", Long.toString(now));
        values.put("exp", Long.toString(now + 120));
        return new Claims(values);
    }

    /** With a value as JSON; null leaves the claim out. */
    Claims with(String name, String json) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        if (json == null) {
            changed.remove(name);
        } else {
            changed.put(name, json);
        }
        return new Claims(changed);
    }

    /** Moved in time by so many seconds. */
    Claims shifted(long seconds) {
        return with("iat", Long.toString(Long.parseLong(values.get("iat")) + seconds))
                .with("exp", Long.toString(Long.parseLong(values.get("exp")) + seconds));
    }

    String json() {
        return values.entrySet().stream()
                .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
