package live.frontrow.common.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import live.frontrow.common.problem.ProblemException;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final int AT_ONCE = 3;
    private static final int WAITING = 5;

    private final List<List<Integer>> asked = new ArrayList<>();
    private final List<UniEmitter<? super List<String>>> underWay = new ArrayList<>();
    private final Together<Integer, String> together = new Together<>(AT_ONCE, WAITING, items -> {
        asked.add(items);
        return Uni.createFrom().emitter(underWay::add);
    });

    @Test
    void shouldDoAtOnceWhatComesAlone() {
        UniAssertSubscriber<String> one = add(1);
        assertThat(asked).containsExactly(List.of(1));
        one.assertNotTerminated();
        answer(0, "one");
        one.assertCompleted().assertItem("one");
        add(2);
        assertThat(asked).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void shouldDoTogetherWhatComesMeanwhileAndGiveEachItsOwn() {
        add(1);
        UniAssertSubscriber<String> two = add(2);
        UniAssertSubscriber<String> three = add(3);
        answer(0, "one");
        assertThat(asked).containsExactly(List.of(1), List.of(2, 3));
        answer(1, "two", null);
        two.assertCompleted().assertItem("two");
        three.assertCompleted().assertItem(null);
    }

    @Test
    void shouldFailWhatWasDoneTogetherAndGoOn() {
        UniAssertSubscriber<String> one = add(1);
        UniAssertSubscriber<String> two = add(2);
        underWay.getFirst().fail(new IllegalStateException("No database"));
        one.assertFailedWith(IllegalStateException.class, "No database");
        answer(1, "two");
        two.assertCompleted();
    }

    @Test
    void shouldRefuseWhenTooMuchWaits() {
        add(0);
        IntStream.range(0, WAITING).forEach(this::add);
        add(9).assertFailedWith(ProblemException.class, "Too much");
        answer(0, "none");
        assertThat(asked.get(1)).hasSize(AT_ONCE);
        add(9).assertNotTerminated();
    }

    @Test
    void shouldSayOfWorkWithoutAnswersThatItIsDone() {
        List<List<Integer>> done = new ArrayList<>();
        Together<Integer, Void> stored = Together.done(AT_ONCE, WAITING, items -> {
            done.add(items);
            return Uni.createFrom().voidItem();
        });
        stored.add(7).subscribe().withSubscriber(UniAssertSubscriber.create()).assertCompleted();
        assertThat(done).containsExactly(List.of(7));
    }

    private UniAssertSubscriber<String> add(int item) {
        return together.add(item).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void answer(int which, String... answers) {
        underWay.get(which).complete(Arrays.asList(answers));
    }
}
