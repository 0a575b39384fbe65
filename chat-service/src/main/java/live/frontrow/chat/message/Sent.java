package live.frontrow.chat.message;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import live.frontrow.chat.message.Messages.Written;

/**
 * What is on its way into the log from this pod, or arrived lately: whoever sends it again gets the same answer, whatever keeps
 * them from writing by now.
 */
@Singleton
class Sent {

    /** Twice what may be on its way at once; the oldest are forgotten. */
    static final int MOST = 4_000;

    private final Map<UUID, CompletionStage<Written>> latest = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CompletionStage<Written>> eldest) {
            return size() > MOST;
        }
    });

    /** The answer that this message is going to have; null when it has to be written. */
    CompletionStage<Written> of(UUID message) {
        return latest.get(message);
    }

    /** This message is being written. What fails is forgotten, to be tried again. */
    CompletionStage<Written> take(UUID message, CompletionStage<Written> written) {
        latest.put(message, written);
        written.whenComplete((done, failure) -> {
            if (failure != null) {
                latest.remove(message, written);
            }
        });
        return written;
    }
}
