package live.frontrow.stripe.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Answers of the last requests that had an idempotency key: whoever repeats one gets the same answer again. */
final class Idempotency {

    private static final int MOST = 20_000;

    private record Answered(String request, byte[] answer) {}

    private final SequencedMap<String, Answered> answers = new LinkedHashMap<>();

    /** The answer of then; null: there was none. */
    synchronized byte[] find(String key, String request) {
        Answered before = answers.get(key);
        if (before == null) {
            return null;
        }
        if (!before.request().equals(request)) {
            throw new ApiException(
                    400,
                    "idempotency_error",
                    null,
                    null,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with.");
        }
        return before.answer();
    }

    synchronized void keep(String key, String request, byte[] answer) {
        answers.put(key, new Answered(request, answer));
        while (answers.size() > MOST) {
            Map.Entry<String, Answered> oldest = answers.pollFirstEntry();
            assert oldest != null;
        }
    }
}
