package live.frontrow.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * One hostile request and what may come of it.
 *
 * @param bytes what goes over the wire
 * @param withoutBody whether an answer has no body (HEAD)
 * @param aim what an answer of 200 would have to be, to the byte
 * @param allowed the possible verdicts, see {@link Judge#verdict}
 * @param hidden name of an object that must never be answered for, since its request was hidden in another's body; or null
 */
record Attempt(byte[] bytes, boolean withoutBody, Aim aim, Set<String> allowed, String hidden) {

    static Attempt of(Ask ask, Aim aim, Set<String> allowed) {
        return new Attempt(ask.bytes(), ask.method().equals("HEAD"), aim, allowed, null);
    }

    static Attempt of(Ask ask, Aim aim, String... allowed) {
        return of(ask, aim, Set.of(allowed));
    }

    /** Several requests in one breath, in which {@code hidden} must not be seen as a request of its own. */
    static Attempt hiding(String hidden, String text, Aim aim, Set<String> allowed) {
        return new Attempt(text.getBytes(StandardCharsets.ISO_8859_1), false, aim, allowed, hidden);
    }

    String text() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text;
    }
}
