package live.frontrow.common.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * Keys that log lines have in every service, as far as they are known where the line is written. They follow a request through
 * whatever works for it, since Quarkus keeps them with its Vert.x context. What they mean: {@code docs/operators/logs.md}.
 */
public final class LogKeys {

    /** The request that it is about, and everything that came of it: {@link RequestId}. */
    public static final String REQUEST = "request";

    /** Id of a show. */
    public static final String SHOW = "show";

    /** Id of a person, {@code anon-…} for somebody who is not signed in; never a name or an address. */
    public static final String PERSON = "person";

    /** Id of an event that is being worked on. */
    public static final String EVENT = "event";

    private LogKeys() {}

    /** From now on, in this context; nothing when there is no value. */
    public static void put(String key, String value) {
        if (value != null) {
            MDC.put(key, value);
        }
    }

    /** The request that this is done for. */
    public static Optional<String> request() {
        return Optional.ofNullable(MDC.get(REQUEST)).map(Object::toString);
    }

    /** Does something with these keys, on a thread that is no event loop's, and leaves none of them behind. */
    public static <E extends Exception> void during(Map<String, String> keys, Work<E> work) throws E {
        Map<String, Object> before = new HashMap<>();
        keys.forEach((key, value) -> {
            before.put(key, MDC.get(key));
            MDC.put(key, value);
        });
        try {
            work.run();
        } finally {
            before.forEach((key, value) -> {
                if (value == null) {
                    MDC.remove(key);
                } else {
                    MDC.put(key, value);
                }
            });
        }
    }

    /** What is done meanwhile. */
    @FunctionalInterface
    public interface Work<E extends Exception> {

        /** Does it. */
        void run() throws E;
    }
}
