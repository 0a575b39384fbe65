package live.frontrow.chat.pace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Asks a question now and once a second, one at a time; what fails is asked again. For small things that pods keep in memory. */
public final class OnceASecond {

    private static final Logger LOG = Logger.getLogger(OnceASecond.class);
    private static final long EVERY_MILLIS = 1_000;

    private final String what;
    private final Supplier<Uni<?>> question;
    private final AtomicBoolean asking = new AtomicBoolean();

    private OnceASecond(String what, Supplier<Uni<?>> question) {
        this.what = what;
        this.question = question;
    }

    /** Begins; {@code what} is how the log calls it. */
    public static void ask(Vertx vertx, String what, Supplier<Uni<?>> question) {
        OnceASecond asker = new OnceASecond(what, question);
        asker.ask();
        vertx.setPeriodic(EVERY_MILLIS, timer -> asker.ask());
    }

    private void ask() {
        if (asking.compareAndSet(false, true)) {
            Uni.createFrom()
                    .deferred(question::get)
                    .onTermination()
                    .invoke(() -> asking.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debugf("For now no news of %s: %s", what, failure.getMessage()));
        }
    }
}
