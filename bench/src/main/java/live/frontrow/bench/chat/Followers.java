package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import live.frontrow.bench.sockets.Crowd;

/** People who stay in our room, whatever happens, as pages do. */
public final class Followers implements AutoCloseable {

    /** So many come at once when they come for the first time. */
    private static final int AT_ONCE = 100;

    private static final double PATIENCE_SECONDS = 90;

    private final Crowd crowd = new Crowd();
    private final List<Follower> all = new ArrayList<>();

    /** So many more, all of them in the room. */
    public List<Follower> come(Ours hub, int number) {
        List<Follower> coming = new ArrayList<>();
        List<Follower> come = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            Follower follower = new Follower(hub, crowd, all.size());
            all.add(follower);
            come.add(follower);
            coming.add(follower);
            follower.come();
            await(coming, AT_ONCE);
        }
        await(coming, 0);
        return come;
    }

    private void await(List<Follower> coming, int most) {
        boolean there = until(
                () -> {
                    coming.removeIf(Follower::in);
                    return coming.size() <= most;
                },
                PATIENCE_SECONDS);
        if (!there) {
            throw new IllegalStateException(coming.size() + " do not get in");
        }
    }

    /** Goes on until that is so, or for so long; whether it is so. */
    public boolean until(BooleanSupplier condition, double seconds) {
        return crowd.until(
                () -> {
                    long now = System.nanoTime();
                    each(follower -> follower.look(now));
                    return condition.getAsBoolean();
                },
                seconds);
    }

    /** Reads what is there. */
    void turn() {
        crowd.turn();
    }

    /** The newest position that anybody has. */
    long newest() {
        return all.stream().mapToLong(Follower::seq).max().orElse(-1);
    }

    void each(Consumer<Follower> what) {
        all.forEach(what);
    }

    int sum(ToIntFunction<Follower> what) {
        return all.stream().mapToInt(what).sum();
    }

    @Override
    public void close() {
        crowd.close();
    }
}
