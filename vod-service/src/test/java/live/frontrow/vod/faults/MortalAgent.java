package live.frontrow.vod.faults;

import static live.frontrow.common.test.Patience.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import live.frontrow.vod.agent.Agent;
import live.frontrow.vod.agent.Library;
import live.frontrow.vod.shelf.Shelf;

/** The real agent on a thread of its own, as {@code AgentThread} runs it, that dies in the midst of what it does. */
final class MortalAgent implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 250;

    /** A file is there every four seconds: for so long a death may wait for its moment. */
    private static final Duration MOMENT = Duration.ofSeconds(6);

    /** What it does with a file. */
    static final List<String> STORING = List.of("put", "put", "put", "add", "add", "");

    /** What it looks up when it is new. */
    static final List<String> STARTING = List.of("ending", "claim", "known", "list", "beginning");

    /** What it does when a show is over. */
    static final List<String> COMPLETING = List.of("ending", "claimAlone", "lines", "put", "complete", "release");

    private static final Life.Death AT_ONCE = new Life.Death("", Life.When.BEFORE, 0);

    private final Path recordings;
    private final Path aside;
    private final Shelf shelf;
    private final Library library;
    private Life life;
    private Thread thread;

    MortalAgent(Path recordings, Path aside, Shelf shelf, Library library) {
        this.recordings = recordings;
        this.aside = aside;
        this.shelf = shelf;
        this.library = library;
    }

    void start() {
        Life mine = new Life();
        Agent agent = new Agent(
                List.of(recordings),
                aside,
                QUIET,
                "mortal",
                mine.asks(Shelf.class, shelf),
                mine.asks(Library.class, library));
        life = mine;
        thread = Thread.ofPlatform().name("mortal-agent").daemon().start(() -> live(agent, mine));
    }

    /** Kills it at one of these calls, or any for ""; returns when it is dead. */
    void kill(List<String> calls, Random random) throws InterruptedException {
        String call = calls.get(random.nextInt(calls.size()));
        Life.When when = Life.When.values()[random.nextInt(call.equals("put") ? 3 : 2)];
        life.end(new Life.Death(call, when, random.nextInt(0, Integer.MAX_VALUE)));
        if (!thread.join(MOMENT)) {
            life.end(AT_ONCE);
            await().until(() -> !thread.isAlive());
        }
    }

    private static void live(Agent agent, Life life) {
        while (!life.over()) {
            try {
                turn(agent);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (Killed | InterruptedException end) {
                return;
            }
        }
    }

    private static void turn(Agent agent) {
        try {
            agent.turn();
        } catch (IOException | RuntimeException e) {
            // As AgentThread: it is tried again, after the pause.
        }
    }

    @Override
    public void close() {
        life.end(AT_ONCE);
        thread.interrupt();
    }
}
