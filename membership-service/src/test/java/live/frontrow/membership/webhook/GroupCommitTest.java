package live.frontrow.membership.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import live.frontrow.common.problem.ProblemException;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final List<List<Integer>> stored = new ArrayList<>();
    private final List<UniEmitter<? super Void>> underWay = new ArrayList<>();
    private final GroupCommit<Integer> group = new GroupCommit<>(items -> {
        stored.add(items);
        return Uni.createFrom().emitter(underWay::add);
    });

    @Test
    void shouldStoreAtOnceWhatComesAlone() {
        UniAssertSubscriber<Void> one = add(1);
        assertThat(stored).containsExactly(List.of(1));
        one.assertNotTerminated();
        commit(0);
        one.assertCompleted();
        add(2);
        assertThat(stored).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void shouldStoreTogetherWhatComesMeanwhileAndAnswerWhenItIsStored() {
        UniAssertSubscriber<Void> one = add(1);
        UniAssertSubscriber<Void> two = add(2);
        UniAssertSubscriber<Void> three = add(3);
        commit(0);
        one.assertCompleted();
        two.assertNotTerminated();
        assertThat(stored).containsExactly(List.of(1), List.of(2, 3));
        commit(1);
        two.assertCompleted();
        three.assertCompleted();
    }

    @Test
    void shouldFailWhatWasNotStoredAndGoOn() {
        UniAssertSubscriber<Void> one = add(1);
        UniAssertSubscriber<Void> two = add(2);
        underWay.getFirst().fail(new IllegalStateException("No database"));
        one.assertFailedWith(IllegalStateException.class, "No database");
        commit(1);
        two.assertCompleted();
    }

    @Test
    void shouldRefuseWhenTooManyWait() {
        add(0);
        IntStream.range(0, GroupCommit.MOST_WAITING).forEach(this::add);
        add(1).assertFailedWith(ProblemException.class);
        commit(0);
        assertThat(stored.get(1)).hasSize(GroupCommit.MOST_AT_ONCE);
        add(1).assertNotTerminated();
    }

    private UniAssertSubscriber<Void> add(int item) {
        return group.add(item).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void commit(int which) {
        underWay.get(which).complete(null);
    }
}
