package live.frontrow.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of a list, to whom and how often. */
class BoardTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final Board board = new Board(Frames::questions);

    @Test
    void shouldTellTheWholeOnceAndThenWhatHasChanged() {
        board.add(change(ONE, 1, true));
        board.release(1);
        assertThat(board.after(0, false)).isEqualTo("{\"type\":\"questions\",\"changed\":[\"whole 1\"]}");
        assertThat(board.after(0, true)).isEqualTo("{\"type\":\"questions\",\"changed\":[\"inside 1\"]}");

        board.add(change(ONE, 2, false));
        board.add(change(TWO, 3, true));
        board.release(2);
        assertThat(board.after(1, false))
                .isEqualTo("{\"type\":\"questions\",\"changed\":[\"whole 3\"],\"voted\":[\"brief 2\"]}");
        assertThat(board.after(0, false)).isEqualTo("{\"type\":\"questions\",\"changed\":[\"whole 2\",\"whole 3\"]}");
    }

    @Test
    void shouldTellOnlyTheNewestOfWhatChangesOften() {
        board.add(change(ONE, 1, true));
        board.add(change(ONE, 2, false));
        board.add(change(ONE, 3, false));
        board.release(1);

        assertThat(board.after(0, false)).isEqualTo("{\"type\":\"questions\",\"changed\":[\"whole 3\"]}");
    }

    @Test
    void shouldLetNothingWaitForWhatChangesMoreOften() {
        for (int i = 0; i < 40; i++) {
            board.add(change(new UUID(0, i), i, true));
        }
        assertThat(board.release(1)).as("more waits").isTrue();
        for (int i = 0; i < 16; i++) {
            board.add(change(new UUID(0, i), 100 + i, false));
        }
        board.release(2);

        assertThat(board.after(1, false))
                .contains("\"whole 16\"", "\"whole 31\"")
                .doesNotContain("whole 15", "brief 100", "whole 32");
        assertThat(board.release(3)).isFalse();
        assertThat(board.after(2, false)).contains("\"whole 32\"", "\"whole 39\"", "\"brief 100\"", "\"brief 115\"");
    }

    @Test
    void shouldTellMoreAtOnceOfWhatIsShort() {
        fill(32, true);
        assertThat(board.release(1)).isTrue();
        assertThat(board.release(2)).isFalse();

        fill(32, false);
        assertThat(board.release(3)).as("a quarter of them each").isFalse();
        assertThat(board.after(2, false))
                .contains("\"brief 0\"", "\"brief 31\"")
                .doesNotContain("missed");

        fill(17, true);
        fill(17, false);
        assertThat(board.release(4)).as("whole all the same").isTrue();
    }

    @Test
    void shouldTellTheWholeOfMoreThanItKeepsOnlyOnce() {
        fill(80, true);
        int notice = 1;
        while (board.release(notice)) {
            notice++;
        }
        fill(60, false);
        assertThat(board.release(notice + 1)).as("all in one").isFalse();

        assertThat(board.after(notice, false))
                .contains("\"brief 0\"", "\"brief 59\"")
                .doesNotContain("whole", "missed");
        assertThat(board.after(0, false)).as("who has not had the first").contains("\"missed\":true");
    }

    private void fill(int count, boolean stated) {
        for (int i = 0; i < count; i++) {
            board.add(change(new UUID(0, i), i, stated));
        }
    }

    @Test
    void shouldTellWhoeverIsTooFarBehindThatTheyMissedSomething() {
        for (int i = 0; i < 40; i++) {
            board.add(change(new UUID(0, i), i, true));
            board.release(i + 1);
        }

        assertThat(board.after(0, false)).endsWith("\"missed\":true}").doesNotContain("\"whole 7\"");
        assertThat(board.after(8, false)).endsWith("\"whole 39\"]}").contains("\"whole 8\"");

        board.miss();
        board.release(41);
        assertThat(board.after(40, false)).isEqualTo("{\"type\":\"questions\",\"changed\":[],\"missed\":true}");
        assertThat(board.after(41, false)).isEqualTo("{\"type\":\"questions\",\"changed\":[]}");
    }

    @Test
    void shouldKnowWhatTheShowIsAbout() {
        assertThat(board.current()).isNull();
        board.add(new Change(ONE, "now", "now inside", "brief", true, true, 10, 10));
        board.add(change(TWO, 2, true));
        assertThat(board.current()).isEqualTo("{\"type\":\"questions\",\"changed\":[\"now\"]}");
        board.add(change(ONE, 3, true));
        assertThat(board.current()).isNull();

        board.add(new Change(ONE, "now", "now inside", "brief", true, true, 10, 10));
        board.begin();
        assertThat(board.current()).as("what nobody has looked at since").isNull();
    }

    @Test
    void shouldTellSettingsWhenTheyChange() {
        board.settings("closed");
        board.release(1);
        assertThat(board.after(0, false)).isEqualTo("{\"type\":\"questions\",\"changed\":[],\"settings\":\"closed\"}");
        assertThat(board.after(1, false)).isEqualTo("{\"type\":\"questions\",\"changed\":[]}");
    }

    /** A thing of a thousand characters, so sixteen are told at once and thirty-two kept. */
    private static Change change(UUID id, int number, boolean stated) {
        return new Change(id, "whole " + number, "inside " + number, "brief " + number, stated, false, 1024, 256);
    }
}
