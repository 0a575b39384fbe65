package live.frontrow.e2e.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of a room, broken once. */
class RoomCheckTest {
    private static final Seen.Joined IN = new Seen.Joined("log", -1, false);
    private static final Sending A = sending("a", 10, 20);
    private static final Sending B = sending("b", 30, 40);

    @Test
    void aRoomThatKeepsItsWord() {
        Sending taken = sending("taken back", 15, 25).gone();
        List<Seen> all = List.of(
                IN,
                shown(0, -1, "a"),
                new Seen.Joined("log", 0, true),
                shown(3, 0, "taken back"),
                new Seen.Passed(4, 3),
                new Seen.Gone(5, 4, "id of taken back"),
                shown(7, 5, "b"));
        List<Seen> cameLate = List.of(
                IN,
                shown(0, -1, "a"),
                new Seen.Passed(3, 0),
                new Seen.Passed(4, 3),
                new Seen.Gone(5, 4, "id of taken back"),
                shown(7, 5, "b"));
        assertThat(RoomCheck.breaches(
                        Map.of("Ana", all, "Ben", cameLate), List.of(A, taken, B), List.of("id of a", "id of b")))
                .isEmpty();
    }

    @Test
    void goesOnFromWhereOthersHaveNoRecord() {
        Seen.Joined began = new Seen.Joined("log", 5, false);
        Seen.Joined elsewhere = new Seen.Joined("log", 0, true);
        assertThat(breaches(List.of(IN, shown(0, -1, "a"), elsewhere, shown(7, 0, "b")), A, B))
                .isEmpty();
        assertThat(breaches(List.of(began, elsewhere, shown(7, 0, "b")), B)).isEmpty();
    }

    @Test
    void lost() {
        assertThat(breaches(List.of(IN, shown(0, -1, "a")), A, B)).containsExactly("Ana never sees b");
        assertThat(breaches(List.of(IN, shown(0, -1, "a"), shown(7, 5, "b")), A, B))
                .containsExactly("Ana is at 0 and gets what follows 5");
        assertThat(breaches(List.of(IN, shown(0, -1, "a"), new Seen.Joined("log", 5, false), shown(7, 5, "b")), A, B))
                .containsExactly("Ana lost its place at 0", "Ana was at 0 and resumes at 5");
    }

    @Test
    void repeated() {
        assertThat(breaches(List.of(IN, shown(0, -1, "a"), shown(1, 0, "a"), shown(7, 1, "b")), A, B))
                .containsExactly("Ana sees a twice", "Ana sees a at 1, others at 0");
    }

    @Test
    void outOfOrder() {
        assertThat(breaches(List.of(IN, shown(0, -1, "b"), shown(7, 0, "a")), A, B))
                .containsExactly(
                        "a was acknowledged before b was written, and comes after it",
                        "The archive has another order: [7, 0]");
        assertThat(breaches(List.of(IN, shown(4, -1, "a"), shown(2, 4, "b")), A, B))
                .contains("Ana goes back from 4 to 2");
    }

    @Test
    void deletedAndShown() {
        Seen gone = new Seen.Gone(1, 0, "id of a");
        assertThat(RoomCheck.breaches(
                        Map.of("Ana", List.of(IN, shown(0, -1, "a"), gone, shown(2, 1, "a"))),
                        List.of(A.gone()),
                        List.of("id of a")))
                .contains("Ana sees a after its deletion", "The archive still has a");
    }

    @Test
    void notTold() {
        assertThat(breaches(List.of(IN), new Sending("Cem", "c", 1)))
                .containsExactly("Cem never learns what became of c");
        assertThat(breaches(List.of(IN), new Sending("Cem", "c", 1).refused("muted")))
                .isEmpty();
    }

    @Test
    void notKept() {
        Map<String, List<Seen>> seen = Map.of("Ana", List.of(IN, shown(0, -1, "a"), shown(7, 0, "b")));
        assertThat(RoomCheck.breaches(seen, List.of(A, B), List.of("id of b"))).containsExactly("The archive lacks a");
        assertThat(RoomCheck.breaches(seen, List.of(A), List.of("id of a", "id of a")))
                .contains("The archive has a message twice");
    }

    /** With an archive that is as it should be. */
    private static List<String> breaches(List<Seen> seen, Sending... sendings) {
        List<String> archive = Stream.of(sendings)
                .flatMap(sending -> sending.message().stream())
                .toList();
        return RoomCheck.breaches(Map.of("Ana", seen), List.of(sendings), archive);
    }

    private static Seen.Shown shown(long seq, long prev, String text) {
        return new Seen.Shown(seq, prev, "id of " + text, text);
    }

    private static Sending sending(String text, long sentAt, long acknowledgedAt) {
        return new Sending("Cem", text, sentAt, Optional.of("id of " + text), acknowledgedAt, Optional.empty(), false);
    }
}
