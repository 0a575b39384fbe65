package live.frontrow.stream.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Lines of an iCalendar text: escaped, folded at 75 octets between characters, ended by CR LF (RFC 5545, section 3.1). */
final class IcsText {

    private static final int FOLD = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** A line whose value needs no escaping. */
    IcsText line(String name, String value) {
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            String one = Character.toString(character);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > FOLD) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
        }
        text.append("\r\n");
        return this;
    }

    /** A line of what somebody wrote. */
    IcsText words(String name, String value) {
        return line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n")
                        .replace("\r", "\\n"));
    }

    /** A line with a moment, in UTC. */
    IcsText time(String name, Instant value) {
        return line(name, UTC.format(value));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
