package live.frontrow.chat.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import live.frontrow.chat.moderation.SettingsChange;
import live.frontrow.chat.rights.Person;

/** A frame from a client; which fields must be there depends on the type. */
record ClientFrame(
        String type,
        String id,
        String text,
        UUID replyTo,
        UUID message,
        String person,
        Integer seconds,
        String reason,
        SettingsChange settings,
        String emoji,
        Integer count) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private static final Pattern PERSON = Pattern.compile(Person.ID);
    private static final int SHORTEST_MUTE = 10;
    private static final int LONGEST_MUTE = 86_400;
    private static final int REASON_CHARACTERS = 200;

    /** One line that PostgreSQL can keep: neither control characters nor halves of a pair. */
    private static final Pattern REASON = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty when it is no frame of this protocol. */
    static Optional<ClientFrame> of(String text) {
        Optional<ClientFrame> react = React.read(text);
        if (react.isPresent()) {
            return react;
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(text, ClientFrame.class))
                    .filter(ClientFrame::complete);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static ClientFrame react(String emoji, int count) {
        return new ClientFrame("react", null, null, null, null, null, null, null, null, emoji, count);
    }

    private boolean complete() {
        if (type == null) {
            return false;
        }
        return switch (type) {
            case "send" -> identified() && text != null && nothingBut(text, replyTo);
            case "delete", "approve", "reject" -> identified() && message != null && nothingBut(message);
            case "purge" -> identified() && aPerson() && nothingBut(person);
            case "mute" -> identified() && aPerson() && aTime() && aReason() && nothingBut(person, seconds, reason);
            case "ban", "unban" -> identified() && aPerson() && aReason() && nothingBut(person, reason);
            case "report" -> identified() && message != null && aReason() && nothingBut(message, reason);
            case "settings" -> identified() && settings != null && settings.valid() && nothingBut(settings);
            case "pin" -> identified() && nothingBut(message);
            case "react" -> id == null && React.known(emoji, count) && nothingBut(emoji, count);
            case "pong" -> id == null && nothingBut();
            default -> false;
        };
    }

    private boolean nothingBut(Object... allowed) {
        return given(text, replyTo, message, person, seconds, reason, settings, emoji, count) == given(allowed);
    }

    private static long given(Object... fields) {
        return Arrays.stream(fields).filter(Objects::nonNull).count();
    }

    private boolean aPerson() {
        return person != null && PERSON.matcher(person).matches();
    }

    private boolean aTime() {
        return seconds != null && (seconds == 0 || seconds >= SHORTEST_MUTE && seconds <= LONGEST_MUTE);
    }

    private boolean aReason() {
        return reason == null
                || reason.length() <= REASON_CHARACTERS
                        && REASON.matcher(reason).matches();
    }

    private boolean identified() {
        return id != null && ID.matcher(id).matches();
    }
}
