package live.frontrow.gateway.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sends attempts of all classes in turn, each followed by its passing twin, and keeps the books. */
final class Campaign implements AutoCloseable {

    private static final int MOST_ANSWERS = 6;
    private static final String PIPELINE = "pipeline";
    private static final int FAMILIAR_ONE_IN = 6;

    /** The long way, the lane, what is decoded, and twice until what is not decoded is known. */
    private static final int FAMILIAR = 6;

    private static final String HIDDEN_ANSWERED = "the hidden request was answered";

    private final Scene scene;
    private final Judge judge = new Judge();
    private final RandomGenerator random;
    private final List<Attack> attacks;
    private final Map<String, Map<String, Integer>> verdicts = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private final List<Attack> patient;
    private Wire wire = new Wire();
    private int sent;
    private int twins;

    Campaign(Scene scene, long seed) throws IOException {
        this.scene = scene;
        this.random = new SplittableRandom(seed);
        this.attacks = all(scene);
        this.patient = Stream.of(
                        new TokenHeaders(scene).attacks(),
                        new TokenClaims(scene).attacks(),
                        new Queries(scene).attacks(),
                        new Games(scene).harmless())
                .flatMap(List::stream)
                .toList();
    }

    static List<Attack> all(Scene scene) {
        return Stream.of(
                        new TamperedTokens(scene).attacks(),
                        new TokenHeaders(scene).attacks(),
                        new TokenClaims(scene).attacks(),
                        new TokenCarriers(scene).attacks(),
                        new Paths(scene).attacks(),
                        new Queries(scene).attacks(),
                        new Links(scene).attacks(),
                        new RequestLines(scene).attacks(),
                        new Games(scene).attacks(),
                        new Smuggling(scene).attacks())
                .flatMap(List::stream)
                .toList();
    }

    /** At least so many attempts. */
    void run(int attempts) throws IOException {
        List<Attack> turns = attacks.stream()
                .flatMap(attack -> IntStream.range(0, attack.weight()).mapToObj(turn -> attack))
                .toList();
        while (sent < attempts) {
            for (Attack attack : turns) {
                scene.refresh();
                strike(attack);
            }
            pipeline();
            scene.origin.advance();
        }
    }

    /** What should not have been, with the request that showed it first; empty when all is well. */
    List<String> failures() {
        return examples;
    }

    int sent() {
        return sent;
    }

    int twins() {
        return twins;
    }

    /** A line for each class: how often, and what came of it. */
    String books() {
        StringBuilder table = new StringBuilder("%,d hostile requests of %d classes, %,d twins, %d failures\n"
                .formatted(
                        sent,
                        attacks.size(),
                        twins,
                        failures.values().stream().mapToInt(Integer::intValue).sum()));
        verdicts.forEach((name, counts) -> table.append("%-28s %6d  %s%n"
                .formatted(
                        name,
                        counts.values().stream().mapToInt(Integer::intValue).sum(),
                        counts)));
        failures.forEach((what, times) -> table.append("NOT %s %d times%n".formatted(what, times)));
        return table.toString();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    private void strike(Attack attack) throws IOException {
        Attempt attempt = attack.next(random);
        if (random.nextInt(FAMILIAR_ONE_IN) == 0) {
            familiarize(attempt);
        }
        connect();
        wire.send(attempt.bytes());
        Optional<Reply> answer = wire.read(attempt.withoutBody());
        judge(attack.name(), attempt, answer);
        if (attempt.hidden() != null) {
            listen(attack.name(), attempt, answer);
        }
        twin(attack.name(), attempt, answer);
    }

    /** Until the gateway knows what the connection says after the path, if that is good: then only the path is new. */
    private void familiarize(Attempt attempt) throws IOException {
        String text = new String(attempt.bytes(), StandardCharsets.ISO_8859_1);
        int line = text.indexOf("\r\n");
        if (!text.startsWith("GET ") || !text.endsWith("\r\n\r\n") || attempt.hidden() != null) {
            return;
        }
        wire.close();
        connect();
        String good = "GET " + scene.media(random).target() + " HTTP/1.1" + text.substring(line);
        for (int times = 0; times < FAMILIAR; times++) {
            wire.send(good.getBytes(StandardCharsets.ISO_8859_1));
            if (wire.read(false).filter(reply -> reply.status() == 200).isEmpty()) {
                wire.close();
                return;
            }
        }
    }

    private void judge(String name, Attempt attempt, Optional<Reply> answer) throws IOException {
        sent++;
        String verdict = judge.verdict(attempt.aim(), answer);
        verdicts.computeIfAbsent(name, none -> new TreeMap<>()).merge(verdict, 1, Integer::sum);
        if (!attempt.allowed().contains(verdict)) {
            fail(name, attempt, "answered with " + verdict);
        }
        leaks(name, attempt, "the answer ", answer);
    }

    private void leaks(String name, Attempt attempt, String whose, Optional<Reply> answer) throws IOException {
        Optional<String> leak = judge.leak(answer);
        if (leak.isPresent()) {
            fail(name, attempt, whose + leak.get());
        }
    }

    /** Whether what follows on the connection answers a request that was none. */
    private void listen(String name, Attempt attempt, Optional<Reply> first) throws IOException {
        Optional<Reply> answer = first;
        for (int count = 0; count < MOST_ANSWERS && answer.isPresent(); count++) {
            if (Smuggling.isAnswerTo(answer.get(), attempt.hidden())) {
                fail(name, attempt, HIDDEN_ANSWERED);
            }
            if (Smuggling.isAnswerTo(answer.get(), "probe.mp4")) {
                return;
            }
            answer = wire.isOpen() ? wire.listen() : Optional.empty();
        }
        wire.close();
    }

    /** The nearest legal request: on the same connection, if that is still there. */
    private void twin(String name, Attempt attempt, Optional<Reply> hostile) throws IOException {
        Aim aim = attempt.aim().show().equals(scene.show) ? attempt.aim() : scene.aim(random);
        Ask ask = Ask.get(aim.target());
        Ask twin = random.nextBoolean() ? ask.bearer(scene.alicesToken()) : ask.cookie(scene.alicesToken());
        boolean reused = wire.isOpen();
        connect();
        wire.send(twin.bytes());
        Optional<Reply> answer = wire.read(false);
        if (reused && answer.isEmpty()) {
            // Closed after the answer to the attempt without a word about it: asked anew.
            connect();
            wire.send(twin.bytes());
            answer = wire.read(false);
        }
        twins++;
        String verdict = judge.verdict(aim, answer);
        if (!verdict.equals("same")) {
            fail(name, attempt, "its twin was answered with " + verdict);
        }
        leaks(name, attempt, "the answer to the twin ", answer);
        if (hostile.isPresent() && answer.isPresent() && hostile.get().status() == 200) {
            List<String> theirs = Judge.lasting(hostile.get());
            List<String> ours = Judge.lasting(answer.get());
            if (attempt.aim().equals(aim) && !theirs.equals(ours)) {
                fail(name, attempt, "headers " + theirs + " are not the twin's " + ours);
            }
        }
    }

    /** Attempts and twins in one breath: each answer belongs to its request, in their order. */
    private void pipeline() throws IOException {
        List<Attempt> attempts = Stream.generate(() -> patient.get(random.nextInt(patient.size())))
                .limit(random.nextInt(2, 7))
                .map(attack -> attack.next(random))
                .toList();
        Aim aim = scene.media(random);
        Ask twin = Ask.get(aim.target()).bearer(scene.alicesToken());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Attempt attempt : attempts) {
            all.writeBytes(attempt.bytes());
            all.writeBytes(twin.bytes());
        }
        wire.close();
        connect();
        wire.send(all.toByteArray());
        for (Attempt attempt : attempts) {
            Optional<Reply> answer = wire.read(false);
            judge(PIPELINE, attempt, answer);
            if (answer.filter(reply -> reply.status() == 400 && !reply.isProblem())
                    .isPresent()) {
                // No message at all: what follows on this connection is nobody's.
                wire.close();
                return;
            }
            twins++;
            String verdict = judge.verdict(aim, wire.read(false));
            if (!verdict.equals("same")) {
                fail(PIPELINE, attempt, "the request behind it was answered with " + verdict);
                return;
            }
        }
    }

    private void connect() throws IOException {
        if (!wire.isOpen()) {
            wire.close();
            wire = new Wire();
        }
    }

    /** What follows is judged by itself: on a connection of its own. */
    private void fail(String name, Attempt attempt, String what) throws IOException {
        wire.close();
        if (failures.merge(name + ": " + what, 1, Integer::sum) == 1) {
            examples.add("%s: %s, instead of %s%n%s".formatted(name, what, attempt.allowed(), attempt.text()));
        }
    }
}
