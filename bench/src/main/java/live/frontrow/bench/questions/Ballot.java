package live.frontrow.bench.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import live.frontrow.bench.chat.Ours;
import live.frontrow.bench.stage.Announcement;
import live.frontrow.bench.stage.Identity;
import live.frontrow.bench.stage.Service;
import live.frontrow.e2e.installation.Installation;
import org.awaitility.Awaitility;

/** Two hundred questions, each of somebody else, and people who vote for them on whatever pod, until they are told that it is written. */
final class Ballot implements AutoCloseable {

    static final List<String> PODS = List.of("chat-service", "chat-service-2");

    private static final int PEOPLE = 2_000;
    private static final int QUESTIONS = 200;
    private static final int LIKED = 10;
    /** Each tenth is said twice: 209 a second. */
    private static final int VOTES_PER_SECOND = 190;

    private static final Duration AGAIN_AFTER = Duration.ofMillis(200);
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int GOOD = 200;
    private static final int CREATED = 201;
    private static final int BUSY = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Installation installation;
    private final List<Service> pods;
    private final Ready ready;
    private final Identity identity;
    private final String show = UUID.randomUUID().toString();
    private final List<String> questions = new ArrayList<>();
    private final Set<String> cast = ConcurrentHashMap.newKeySet();
    private final LongAdder again = new LongAdder();
    private final Random chance = new Random(20261129);

    Ballot(Installation installation) {
        this.installation = installation;
        this.identity = new Identity(installation, "chat-service");
        this.pods = PODS.stream()
                .map(pod -> new Service(URI.create("http://127.0.0.1:" + installation.port(pod)), identity))
                .toList();
        this.ready = new Ready(pods);
        Announcement.live(installation, show, "http://127.0.0.1:9/live/" + show);
        for (Service pod : pods) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> pod.creator("GET", path(), null).status() == GOOD);
        }
        for (int i = 0; i < QUESTIONS; i++) {
            Service.Reply asked = pods.get(i % PODS.size())
                    .post(name(i), path(), Map.of("id", UUID.randomUUID().toString(), "text", "Question " + i + "?"));
            if (asked.status() != CREATED) {
                throw new IllegalStateException("Nothing was asked: " + asked);
            }
            String question = asked.body().get("id").asText();
            questions.add(question);
            cast.add(question + name(i));
        }
    }

    /** Votes for so long; answers how long each waited for its acknowledgement, in milliseconds. */
    Collection<Double> vote(Duration length) {
        Collection<Double> waits = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> votes = new ArrayList<>();
            long begin = System.nanoTime();
            long step = TimeUnit.SECONDS.toNanos(1) / VOTES_PER_SECOND;
            for (long i = 0; i < length.toSeconds() * VOTES_PER_SECOND; i++) {
                LockSupport.parkNanos(begin + i * step - System.nanoTime());
                int person = chance.nextInt(PEOPLE);
                // Half of them are for one of the ten that everybody likes.
                String question = questions.get(chance.nextInt(chance.nextBoolean() ? LIKED : QUESTIONS));
                boolean twice = chance.nextInt(10) == 0;
                int pod = chance.nextInt(PODS.size());
                votes.add(threads.submit(() -> {
                    waits.add(vote(person, question, pod));
                    if (twice) {
                        waits.add(vote(person, question, 1 - pod));
                    }
                }));
            }
            for (Future<?> vote : votes) {
                vote.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return waits;
    }

    /** As a page does: whoever is not told that it is written says it again, elsewhere. */
    private double vote(int person, String question, int pod) {
        long since = System.nanoTime();
        int first = ready.or(pod);
        for (int at = first; ; at = 1 - at) {
            Service.Reply reply = pods.get(at).as(name(person), "PUT", path() + "/" + question + "/vote", null);
            int status = reply.status();
            if (status == GOOD) {
                cast.add(question + name(person));
                return (System.nanoTime() - since) / NANOS_PER_MILLI;
            }
            if (status != Service.NO_ANSWER && status != BUSY || System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IllegalStateException("A vote was answered by %s after %d ms with %s"
                        .formatted(PODS.get(at), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since), reply));
            }
            again.increment();
            if (at != first) { // Whoever comes to nobody is led to another at once, and waits when that does not help.
                LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            }
        }
    }

    /** How often a vote had to be said again. */
    long again() {
        return again.sum();
    }

    private static String name(int person) {
        return "bench-%05d".formatted(person);
    }

    /** The queue, in its order, as a pod reads it. */
    JsonNode queue(int pod) {
        return pods.get(pod).creator("GET", path(), null).body().get("items");
    }

    /** Votes of whoever asked and of others, one each. */
    int votes() {
        return cast.size();
    }

    /** Questions of which a pod tells another number of votes than there were people. */
    long wrong() {
        long wrong = 0;
        for (int pod = 0; pod < PODS.size(); pod++) {
            for (JsonNode question : queue(pod)) {
                String id = question.get("id").asText();
                long people = cast.stream().filter(each -> each.startsWith(id)).count();
                wrong += people == question.get("votes").asLong() ? 0 : 1;
            }
        }
        return wrong;
    }

    /** A pod as people in the room find it. */
    Ours room(int pod) {
        return new Ours(installation, identity, show, 0, List.of(PODS.get(pod)));
    }

    /** Address of a socket on a pod, with a ticket. */
    URI socket(int pod) {
        String ticket = pods.get(pod)
                .creator("POST", "/api/v1/streams/" + show + "/chat/ticket", null)
                .body()
                .get("ticket")
                .asText();
        return URI.create("ws://127.0.0.1:" + installation.port(PODS.get(pod)) + "/ws/chat?ticket=" + ticket);
    }

    /** What a page comes from. */
    String web() {
        return installation.status().web();
    }

    @Override
    public void close() {
        ready.close();
    }

    private String path() {
        return "/api/v1/streams/" + show + "/questions";
    }
}
