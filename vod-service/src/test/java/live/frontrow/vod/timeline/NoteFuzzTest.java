package live.frontrow.vod.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.common.test.fuzz.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NoteFuzzTest {

    private static final Fuzz FUZZ = Fuzz.of(note())
            .words(
                    "\"after\":",
                    "\"ends\":",
                    "null",
                    "[",
                    "{",
                    "}",
                    ",",
                    "\"stream\":",
                    "\"time\":",
                    "-999999999-01-01T00:00:00Z");

    @Test
    void shouldPassOverOrReadEveryBeginning() {
        FUZZ.sample(NoteFuzzTest::holds);
    }

    @Test
    @Tag("soak")
    void shouldPassOverOrReadEveryBeginningForLong() {
        FUZZ.soak(NoteFuzzTest::holds);
    }

    /** What was read is written down as the same. */
    private static boolean holds(byte[] input) {
        Optional<Note> read = Note.read(ByteBuffer.wrap(input));
        read.ifPresent(note -> {
            assertThat(note.number()).isEqualTo(note.after().next() - 1);
            assertThat(Note.read(note.box())).contains(note);
        });
        return read.isPresent();
    }

    private static byte[] note() {
        Position after =
                new Position(3, 0, "0123456789abcdef", new UUID(1, 2), 1, 4, true, false, 5, 6, 7, List.of(8L, 9L));
        ByteBuffer box = new Note(false, true, 5, 6, Instant.parse("2026-11-29T20:00:00.5Z"), after).box();
        byte[] bytes = new byte[box.remaining()];
        box.get(bytes);
        return bytes;
    }
}
