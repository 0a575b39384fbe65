package live.frontrow.bench.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private static final long MILLISECOND = 1_000_000;

    private final Tally tally = new Tally(2);

    @Test
    void countsWhatEverybodyHeardBetweenBeginAndEnd() {
        int early = tally.said();
        tally.begin();
        int first = tally.said();
        int second = tally.said();
        tally.end();
        int late = tally.said();
        long now = System.nanoTime();
        for (int guest = 0; guest < 2; guest++) {
            for (int message : new int[] {early, first, second, late}) {
                tally.take(guest, message, now + 10 * MILLISECOND);
            }
        }

        assertThat(tally.all()).isEqualTo(8);
        assertThat(tally.expected()).isEqualTo(4);
        assertThat(tally.whole()).isTrue();
        assertThat(tally.lost()).isZero();
        assertThat(tally.repeated()).isZero();
        assertThat(tally.percentile(50)).isBetween(10.0, 200.0);
        assertThat(tally.max()).isBetween(10.0, 200.0);
    }

    @Test
    void tellsALossThatARepetitionWouldHide() {
        tally.begin();
        int first = tally.said();
        int second = tally.said();
        tally.end();
        tally.take(0, first, System.nanoTime());
        tally.take(0, second, System.nanoTime());
        tally.take(1, first, System.nanoTime());
        tally.take(1, first, System.nanoTime());

        assertThat(tally.lost()).isEqualTo(1);
        assertThat(tally.repeated()).isEqualTo(1);
    }

    @Test
    void forgetsTheRowBefore() {
        tally.begin();
        tally.said();
        tally.end();
        assertThat(tally.lost()).isEqualTo(2);

        tally.begin();
        int message = tally.said();
        tally.end();
        tally.take(0, message, System.nanoTime());
        tally.take(1, message, System.nanoTime());

        assertThat(tally.lost()).isZero();
        assertThat(tally.expected()).isEqualTo(2);
    }
}
