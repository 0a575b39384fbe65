package live.frontrow.bench.questions;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import live.frontrow.bench.chat.Follower;
import live.frontrow.bench.chat.Followers;
import live.frontrow.bench.chat.Ours;

/** Two thousand people in the room of the show, half of them on each pod, who are told of each change of the queue. */
final class Viewers implements AutoCloseable {

    private static final int EACH = 1_000;
    private static final Duration MOST = Duration.ofMinutes(30);

    private final Ballot ballot;
    private final CompletableFuture<Void> there = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean moved;
    private volatile boolean ended;

    /** Done when all are in. */
    Viewers(Ballot ballot) {
        this.ballot = ballot;
        this.thread = Thread.ofPlatform().start(this::stay);
        there.join();
    }

    /** Whoever loses the first pod finds the second one, as a balancer would lead them. */
    void losesFirst() {
        moved = true;
    }

    private void stay() {
        Ours second = ballot.room(1);
        try (Followers people = new Followers()) {
            List<Follower> first = people.come(ballot.room(0), EACH);
            people.come(second, EACH);
            there.complete(null);
            people.until(() -> moved || ended, MOST.toSeconds());
            first.forEach(each -> each.find(second));
            people.until(() -> ended, MOST.toSeconds());
        } catch (RuntimeException e) {
            there.completeExceptionally(e);
            throw e;
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
