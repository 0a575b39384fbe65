package live.frontrow.membership.stripe;

import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import live.frontrow.common.background.Loop;
import live.frontrow.common.background.Loops;

/**
 * Reads on in one of Stripe's lists, which begin with the newest: a page each turn, down to the last entry that is known. Where
 * it broke off it begins anew, so whoever takes entries takes some twice.
 */
public final class ListReader<T extends HasId> {

    /** Entries of a page, the most that Stripe gives. */
    public static final long PAGE = 100;

    /** Another instance may read; this one looks whether it has to now. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private static final Duration PAGE_PAUSE = Duration.ofMillis(10);

    private final ReadMark mark;
    private final Pages<T> pages;
    private final ToLongFunction<T> created;
    private final Consumer<T> taker;
    private final BooleanSupplier here;
    private final Duration every;
    private volatile Loop loop;
    private Instant newest;
    private String after;

    ListReader(
            ReadMark mark,
            Pages<T> pages,
            ToLongFunction<T> created,
            Consumer<T> taker,
            BooleanSupplier here,
            Duration every) {
        this.mark = mark;
        this.pages = pages;
        this.created = created;
        this.taker = taker;
        this.here = here;
        this.every = every;
    }

    /** One page of the list. */
    public interface Pages<T extends HasId> {

        /** Entries since {@code from} (seconds of the epoch) that come after the one of that id, or from the newest on when it is null. */
        StripeCollection<T> read(long from, String after) throws InterruptedException;
    }

    /** Reads from now on, in a loop of that name. */
    public void start(Loops loops, String name) {
        loop = loops.startBlocking(name, this::turn);
    }

    /** Begins now. */
    public void now() {
        loop.nudge();
    }

    private Duration turn() {
        if (!here.getAsBoolean()) {
            after = null;
            return IDLE;
        }
        try {
            StripeCollection<T> page = pages.read(mark.from().getEpochSecond(), after);
            List<T> entries = page.getData();
            if (after == null && !entries.isEmpty()) {
                newest = Instant.ofEpochSecond(created.applyAsLong(entries.getFirst()));
            }
            Set<String> known = mark.known(entries.stream().map(HasId::getId).toList());
            entries.stream().filter(entry -> !known.contains(entry.getId())).forEach(taker);
            if (Boolean.TRUE.equals(page.getHasMore()) && !entries.isEmpty()) {
                after = entries.getLast().getId();
                return PAGE_PAUSE;
            }
            if (newest != null) {
                mark.reached(newest);
            }
            after = null;
        } catch (StripeFailure failure) {
            if (!failure.passing()) {
                // The entry from which it reads on may be gone by now.
                after = null;
            }
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return every;
    }
}
