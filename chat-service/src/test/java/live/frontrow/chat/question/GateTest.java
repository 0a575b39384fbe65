package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** How much is under way at once, and what waits. */
class GateTest {

    private final Gate gate = new Gate(2, 2);
    private final List<String> begun = new ArrayList<>();

    @Test
    void shouldLetTheNextInWhenOneIsDoneOrHasFailed() {
        CompletableFuture<String> one = new CompletableFuture<>();
        CompletableFuture<String> two = new CompletableFuture<>();
        CompletableFuture<String> first = pass("one", one);
        CompletableFuture<String> second = pass("two", two);
        CompletableFuture<String> third = pass("three", CompletableFuture.completedFuture("three"));
        CompletableFuture<String> fourth = pass("four", new CompletableFuture<>());
        assertThat(begun).containsExactly("one", "two");

        two.completeExceptionally(new IllegalStateException("broken"));
        assertThat(second).isCompletedExceptionally();
        assertThat(begun).containsExactly("one", "two", "three", "four");
        assertThat(third).isCompletedWithValue("three");
        assertThat(fourth).isNotDone();
        one.complete("one");
        assertThat(first).isCompletedWithValue("one");
    }

    @Test
    void shouldHoldAPlaceUntilTheWorkIsDoneWhoeverIsGone() {
        CompletableFuture<String> work = new CompletableFuture<>();
        pass("one", work).cancel(false);
        pass("two", new CompletableFuture<>());
        pass("three", new CompletableFuture<>());
        assertThat(begun).containsExactly("one", "two");

        work.complete("done");
        assertThat(begun).containsExactly("one", "two", "three");
    }

    @Test
    void shouldRefuseWhatWouldWaitTooLong() {
        for (int i = 0; i < 4; i++) {
            pass("one of " + i, new CompletableFuture<>());
        }

        CompletableFuture<String> refused = pass("too much", new CompletableFuture<>());

        assertThatThrownBy(refused::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(CommonProblem.UNAVAILABLE));
        assertThat(begun).hasSize(2);
    }

    private CompletableFuture<String> pass(String name, CompletableFuture<String> work) {
        return gate.pass(() -> {
                    begun.add(name);
                    return Uni.createFrom().completionStage(work);
                })
                .subscribeAsCompletionStage();
    }
}
