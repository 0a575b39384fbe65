package live.frontrow.e2e.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Somebody who writes all the time, as fast as a room allows, takes back one message in eight, and sends again whatever nobody
 * answers or confirms: with the same id, so that it is the same message.
 */
public final class Writer extends RoomClient {
    /** Above the second that a room asks for between two messages, which deletions do not count as. */
    private static final int EVERY_MILLIS = 1_300;

    private static final int DELETED_ONE_OF = 8;
    private static final int AGAIN_IN_MILLIS = 1_000;
    /** A room says within 5 s that something takes longer: whoever hears nothing has a line that is dead. */
    private static final int DEAD_AFTER_MILLIS = 10_000;
    /** Messages of which nobody knows yet; more would only be refused as too fast afterwards. */
    private static final int MOST_OPEN = 3;

    private final String name;
    private final Random random;
    /** By the client's id. */
    private final Map<String, Sending> sendings = new LinkedHashMap<>();
    /** Messages to be taken back, by the client's id of the order. */
    private final Map<String, String> deletions = new LinkedHashMap<>();

    /** How often each was sent and answered. */
    private final Map<String, Integer> turns = new HashMap<>();

    private boolean silent;

    /** Writes as {@code name}; the seed decides what it takes back. */
    public Writer(String name, long seed, Way way, String show, String cookies) {
        super(way, show, cookies);
        this.name = name;
        this.random = new Random(seed);
        thread.scheduleAtFixedRate(this::write, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What it wrote so far. */
    public List<Sending> sendings() {
        return CompletableFuture.supplyAsync(() -> List.copyOf(sendings.values()), thread)
                .join();
    }

    /** Writes nothing new; what is open is still followed up. */
    public void fallSilent() {
        thread.execute(() -> silent = true);
    }

    /** Of what it does not know what became, in words. */
    public List<String> open() {
        return CompletableFuture.supplyAsync(
                        () -> Stream.concat(
                                        sendings.values().stream()
                                                .filter(sending -> !sending.decided())
                                                .map(Sending::text),
                                        deletions.values().stream().map(message -> name + " takes back " + message))
                                .toList(),
                        thread)
                .join();
    }

    @Override
    void arrived() {
        sendings.keySet().forEach(this::send);
        deletions.keySet().forEach(this::delete);
    }

    @Override
    void answered(JsonNode frame) {
        String id = frame.path("id").asText();
        turns.merge(id, 1, Integer::sum);
        if (deletions.containsKey(id)) {
            deletionAnswered(id, frame);
        } else if (sendings.containsKey(id) && !sendings.get(id).decided()) {
            messageAnswered(id, frame);
        }
    }

    private void write() {
        long open =
                sendings.values().stream().filter(sending -> !sending.decided()).count();
        if (!silent && open < MOST_OPEN) {
            String id = UUID.randomUUID().toString();
            sendings.put(id, new Sending(name, name + " " + sendings.size(), System.nanoTime()));
            send(id);
        }
    }

    private void send(String id) {
        if (!sendings.get(id).decided()) {
            say(Map.of("type", "send", "id", id, "text", sendings.get(id).text()));
            expectAnswer(id, sent -> !sendings.get(sent).decided());
        }
    }

    private void delete(String id) {
        if (deletions.containsKey(id)) {
            say(Map.of("type", "delete", "id", id, "message", deletions.get(id)));
            expectAnswer(id, deletions::containsKey);
        }
    }

    private void expectAnswer(String id, Predicate<String> open) {
        int turn = turns.merge(id, 1, Integer::sum);
        thread.schedule(
                () -> {
                    if (here() && open.test(id) && turns.get(id) == turn) {
                        comeBack();
                    }
                },
                DEAD_AFTER_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void messageAnswered(String id, JsonNode frame) {
        Sending sending = sendings.get(id);
        String code = frame.path("code").asText();
        if (frame.get("type").asText().equals("ack")) {
            String message = frame.get("message").asText();
            sendings.put(id, sending.acknowledged(message, System.nanoTime()));
            if (random.nextInt(DELETED_ONE_OF) == 0) {
                String order = UUID.randomUUID().toString();
                deletions.put(order, message);
                delete(order);
            }
        } else if (passing(code)) {
            thread.schedule(() -> send(id), AGAIN_IN_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            sendings.put(id, sending.refused(code));
        }
    }

    private void deletionAnswered(String id, JsonNode frame) {
        if (frame.get("type").asText().equals("ack")) {
            String message = deletions.remove(id);
            sendings.replaceAll(
                    (any, sending) -> sending.message().filter(message::equals).isPresent() ? sending.gone() : sending);
        } else {
            thread.schedule(() -> delete(id), AGAIN_IN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean passing(String code) {
        return List.of("unconfirmed", "unavailable", "too-fast").contains(code);
    }
}
