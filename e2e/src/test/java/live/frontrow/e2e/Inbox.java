package live.frontrow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import live.frontrow.e2e.installation.Installation;
import org.awaitility.core.ConditionTimeoutException;

/** What the installation's mail sink has taken for one address. */
final class Inbox {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final URI messages;

    Inbox(Installation installation, String address) {
        messages = URI.create("http://127.0.0.1:" + installation.port("mail-web") + "/api/user/"
                + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages");
    }

    /** Waits for a mail with that in its text, and gives it. */
    MatchResult await(Pattern text) {
        try {
            return org.awaitility.Awaitility.await("a mail with " + text)
                    .atMost(SOON)
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(
                            () -> texts().flatMap(mail -> text.matcher(mail).results())
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("No mail with " + text + " among:\n" + texts().toList(), e);
        }
    }

    private Stream<String> texts() {
        return StreamSupport.stream(read().spliterator(), false)
                .map(mail -> plain(mail.get("mimeMessage").asText()));
    }

    private JsonNode read() {
        try (InputStream all = messages.toURL().openStream()) {
            return JSON.readTree(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the soft ends of lines and the spelling of quoted-printable, as far as our texts have any. */
    private static String plain(String mail) {
        return mail.contains("quoted-printable")
                ? mail.replaceAll("=\r?\n", "").replace("=20", " ").replace("=3D", "=")
                : mail;
    }
}
