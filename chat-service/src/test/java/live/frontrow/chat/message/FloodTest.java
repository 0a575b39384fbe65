package live.frontrow.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodTest {

    private static final long MINUTE = Flood.REMEMBER.toNanos();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID TWO = UUID.randomUUID();

    private static final Flood.Writer ALICE = new Flood.Writer("show", "alice");
    private static final Flood.Writer BOB = new Flood.Writer("show", "bob");
    private static final Flood.Writer CARL = new Flood.Writer("show", "carl");

    private final Flood flood = new Flood();

    @Test
    void shouldKnowTheSameTextForAMinute() {
        flood.wrote(ALICE, ONE, "Buy now", 0);

        assertThat(flood.repeated(ALICE, TWO, "BUY NOW", MINUTE - 1)).isTrue();
        assertThat(flood.repeated(ALICE, TWO, "Buy now", MINUTE)).isFalse();
        assertThat(flood.repeated(ALICE, TWO, "Buy later", 1)).isFalse();
        assertThat(flood.repeated(ALICE, ONE, "Buy now", 1)).isFalse();
        assertThat(flood.repeated(BOB, TWO, "Buy now", 1)).isFalse();
    }

    @Test
    void shouldRememberAFewTextsOfEach() {
        IntStream.rangeClosed(0, Flood.TEXTS).forEach(i -> flood.wrote(ALICE, ONE, "Text " + i, i));

        assertThat(flood.repeated(ALICE, TWO, "Text 0", 10)).isFalse();
        assertThat(flood.repeated(ALICE, TWO, "Text 1", 10)).isTrue();
        assertThat(flood.repeated(ALICE, TWO, "Text " + Flood.TEXTS, 10)).isTrue();
    }

    @Test
    void shouldCountRefusalsInARow() {
        assertThat(flood.refused(ALICE, 0)).isEqualTo(1);
        assertThat(flood.refused(ALICE, MINUTE - 1)).isEqualTo(2);
        assertThat(flood.refused(BOB, MINUTE)).isEqualTo(1);
        assertThat(flood.refused(ALICE, 2 * MINUTE - 2)).isEqualTo(3);
        assertThat(flood.refused(ALICE, 3 * MINUTE)).isEqualTo(1);
    }

    @Test
    void shouldForgetAfterAMinute() {
        flood.wrote(ALICE, ONE, "Hello", 0);
        flood.refused(BOB, 0);
        flood.wrote(CARL, ONE, "Hello", 0);
        flood.refused(CARL, MINUTE);

        flood.forget(MINUTE - 1);
        assertThat(flood.size()).isEqualTo(3);
        flood.forget(MINUTE);
        assertThat(flood.size()).isEqualTo(1);
        flood.forget(2 * MINUTE);
        assertThat(flood.size()).isZero();
    }
}
