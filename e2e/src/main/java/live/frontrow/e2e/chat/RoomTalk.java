package live.frontrow.e2e.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.e2e.browser.Person;
import org.awaitility.Awaitility;

/** People who read and write in one show's room without a break, while a test does what it does to the installation. */
public final class RoomTalk implements AutoCloseable {
    private static final Duration IN = Duration.ofMinutes(1);

    private final Way way;
    private final String show;
    private final Map<String, RoomClient> clients = new LinkedHashMap<>();
    private final List<Writer> writers = new ArrayList<>();

    /** In this show's room. */
    public RoomTalk(Way way, String show) {
        this.way = way;
        this.show = show;
    }

    /** So many come in who only read; back when they are. */
    public void read(int number) {
        for (int reader = 1; reader <= number; reader++) {
            clients.put("reader " + reader, new RoomClient(way, show, ""));
        }
        Awaitility.await("everybody is in").atMost(IN).until(() -> clients.values().stream()
                .noneMatch(client -> client.seen().isEmpty()));
    }

    /** Somebody comes in who writes from now on; the seed says what they take back. */
    public void write(String name, long seed, String cookies) {
        Writer writer = new Writer(name, seed, way, show, cookies);
        writers.add(writer);
        clients.put(name, writer);
    }

    /** Waits until something that each writes from now on was acknowledged and has reached everybody. */
    public void awaitWord(Duration limit) {
        long now = System.nanoTime();
        Awaitility.await("a word of everybody's that all see").atMost(limit).until(() -> writers.stream()
                .allMatch(writer -> reachedAllSince(now, writer)));
    }

    /** Nobody writes any more; back when all know what became of everything. */
    public void fallSilent(Duration limit) {
        writers.forEach(Writer::fallSilent);
        Awaitility.await("everybody knows")
                .atMost(limit)
                .until(
                        () -> writers.stream()
                                .flatMap(writer -> writer.open().stream())
                                .toList(),
                        List::isEmpty);
    }

    /** What the room broke of its promises ({@link RoomCheck}), with the history as {@code person} reads it. */
    public List<String> breaches(Person person) {
        Map<String, List<Seen>> seen = new LinkedHashMap<>();
        clients.forEach((name, client) -> seen.put(name, client.seen()));
        return RoomCheck.breaches(seen, sendings(), archive(person));
    }

    /** How many were written. */
    public int messages() {
        return sendings().size();
    }

    @Override
    public void close() {
        clients.values().forEach(RoomClient::close);
    }

    private boolean reachedAllSince(long time, Writer writer) {
        return writer.sendings().stream()
                .filter(sending -> sending.sentAt() > time)
                .flatMap(sending -> sending.message().stream())
                .anyMatch(id -> clients.values().stream().allMatch(client -> sees(client, id)));
    }

    private static boolean sees(RoomClient client, String message) {
        return client.seen().stream()
                .anyMatch(event ->
                        event instanceof Seen.Shown shown && shown.message().equals(message));
    }

    private List<Sending> sendings() {
        return writers.stream().flatMap(writer -> writer.sendings().stream()).toList();
    }

    /** Ids of the whole history, oldest first. */
    private List<String> archive(Person person) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(person, cursor);
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            cursor = page.path("next").isTextual()
                    ? "&before=" + page.get("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        Collections.reverse(ids);
        return ids;
    }

    private JsonNode page(Person person, String cursor) {
        try {
            return RoomClient.JSON.readTree(person.get("/api/v1/streams/" + show + "/messages?limit=100" + cursor)
                    .text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
