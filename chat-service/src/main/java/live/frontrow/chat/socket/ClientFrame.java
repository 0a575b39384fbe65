package live.frontrow.chat.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A frame from a client; which fields must be there depends on the type. */
record ClientFrame(String type, String id, String text, UUID replyTo, UUID message) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty when it is no frame of this protocol. */
    static Optional<ClientFrame> of(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, ClientFrame.class))
                    .filter(ClientFrame::complete);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private boolean complete() {
        if (type == null) {
            return false;
        }
        return switch (type) {
            case "send" -> identified() && text != null && message == null;
            case "delete" -> identified() && message != null && text == null && replyTo == null;
            case "pong" -> id == null && text == null && message == null && replyTo == null;
            default -> false;
        };
    }

    private boolean identified() {
        return id != null && ID.matcher(id).matches();
    }
}
