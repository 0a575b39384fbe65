package live.frontrow.local.acme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import live.frontrow.local.process.PrivateFiles;

/**
 * How it went with the authority of late; kept in a file, so that a service that starts over and over asks no more often.
 *
 * @param of what for, and where: another name or authority begins anew
 * @param failures one after the other
 * @param last when it was asked last (ISO 8601)
 * @param notBefore when it wants to be asked again, if it said so (ISO 8601)
 * @param trouble why there is no certificate, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Attempts(String of, int failures, String last, String notBefore, String trouble) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Doubled after each failure. Let's Encrypt bears five failures an hour for a name; these are four in the first hour, and
     * two a day in the end.
     */
    private static final Duration FIRST = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(12);

    /** Whoever has mended something and starts anew waits twenty minutes at most: three attempts an hour. */
    private static final int KNOWN_AT_START = 3;

    static Attempts none(AcmeSettings settings) {
        return new Attempts(settings.domain() + " " + settings.directory(), 0, Instant.EPOCH.toString(), null, null);
    }

    /** Those that were kept, if they are for this; else none. */
    static Attempts going(Optional<Attempts> kept, AcmeSettings settings) {
        return kept.filter(each -> each.isFor(settings)).orElseGet(() -> none(settings));
    }

    /** Whether they were for this name, with this authority. */
    boolean isFor(AcmeSettings settings) {
        return of.equals(none(settings).of);
    }

    /** As they were kept. */
    static Optional<Attempts> read(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readString(file), Attempts.class))
                : Optional.empty();
    }

    void write(Path file) throws IOException {
        PrivateFiles.directory(file.toAbsolutePath().getParent());
        PrivateFiles.write(file, JSON.writeValueAsString(this) + "\n");
    }

    Attempts failed(Instant now, Refusal refusal) {
        return new Attempts(
                of,
                failures + 1,
                now.toString(),
                refusal.notBefore().map(Instant::toString).orElse(null),
                refusal.getMessage());
    }

    /** After a start. */
    Attempts started() {
        return new Attempts(of, Math.min(failures, KNOWN_AT_START), last, notBefore, trouble);
    }

    /** The later one of when we would, and when the authority wants it. */
    Instant next() {
        Instant ours = Instant.parse(last).plus(pause());
        Instant theirs = notBefore == null ? Instant.EPOCH : Instant.parse(notBefore);
        return theirs.isAfter(ours) ? theirs : ours;
    }

    private Duration pause() {
        Duration pause = failures == 0 ? Duration.ZERO : FIRST;
        for (int failure = 1; failure < failures && pause.compareTo(LONGEST) < 0; failure++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
