package live.frontrow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.chat.Way;

/** The creator asks once a second, somebody else votes for each question; what was answered is remembered. */
final class AskingPeople implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** Nobody may vote more often for long. */
    private static final int EVERY_MILLIS = 1_100;

    private final Way way;
    private final String questions;
    private final String asker;
    private final String voter;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> voted = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    AskingPeople(Way way, String show, String asker, String voter) {
        this.way = way;
        this.questions = "/api/v1/streams/" + show + "/questions";
        this.asker = asker;
        this.voter = voter;
        thread.scheduleAtFixedRate(this::askAndVote, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many were acknowledged. */
    int votes() {
        return voted.size();
    }

    /** Nobody asks any more; back when nothing is on its way. */
    void fallSilent() {
        thread.shutdown();
        try {
            thread.awaitTermination(2 * ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was acknowledged and is not there once. */
    List<String> breaches(Person reader) {
        JsonNode items = read(reader.get(questions + "?status=all").text()).get("items");
        List<String> breaches = new ArrayList<>();
        for (String question : asked) {
            List<JsonNode> found = StreamSupport.stream(items.spliterator(), false)
                    .filter(item -> item.get("id").asText().equals(question))
                    .toList();
            if (found.size() != 1) {
                breaches.add("%s is there %d times".formatted(question, found.size()));
            } else if (voted.contains(question) && found.getFirst().get("votes").asInt() != 2) {
                breaches.add("%s lacks a vote: %s".formatted(question, found.getFirst()));
            }
        }
        return breaches;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void askAndVote() {
        String id = UUID.randomUUID().toString();
        String question = "{\"id\":\"%1$s\",\"text\":\"What about %1$s?\"}".formatted(id);
        HttpResponse<String> answer = send("POST", questions, question, asker);
        if (answer != null && answer.statusCode() == 201) {
            String given = read(answer.body()).get("id").asText();
            asked.add(given);
            HttpResponse<String> vote = send("PUT", questions + "/" + given + "/vote", "", voter);
            if (vote != null && vote.statusCode() == 200) {
                voted.add(given);
            }
        }
    }

    /** Null without an answer: then nothing was promised. */
    private HttpResponse<String> send(String method, String path, String body, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(way.web() + path))
                .timeout(ANSWER)
                .header("Origin", way.web())
                .header("X-Frontrow", "1")
                .header("Cookie", cookies)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            return way.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
