package live.frontrow.bench.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.bench.stage.Announcement;
import live.frontrow.bench.stage.Identity;
import live.frontrow.bench.stage.Pinned;
import live.frontrow.bench.stage.Program;
import live.frontrow.e2e.installation.Installation;

/** The pods of chat-service in an installation, one or two, their cores, and a show that has nothing but its room. */
final class Pods {

    private static final String FIRST = "chat-service";
    private static final String SECOND = "chat-service-2";
    private static final Pattern DIRECT = Pattern.compile("jvm_buffer_memory_used_bytes\\{id=\"direct\"[^}]*} (\\S+)");

    private final Installation installation;
    private final Identity identity;
    private final String show = UUID.randomUUID().toString();
    private long firstProcess;

    /** Everything is on the others' core at first. */
    Pods(Installation installation) {
        this.installation = installation;
        this.identity = new Identity(installation, "chat-service");
        this.firstProcess = process(FIRST);
        Pinned.others(installation);
        Pinned.only(Pinned.supervisor(installation), Pinned.OTHERS);
        Announcement.live(installation, show, "http://127.0.0.1:9/live/" + show);
    }

    Ours first() {
        return hub(FIRST);
    }

    Ours second() {
        return hub(SECOND);
    }

    Ours both() {
        return hub(FIRST, SECOND);
    }

    /** Whether the first one is on the server's core. */
    void serve(boolean first) {
        Pinned.only(Pinned.handle(firstProcess), first ? Pinned.SERVER : Pinned.OTHERS);
    }

    /** Which of the two are on the server's core; the others' core has the other. */
    void serve(boolean first, boolean second) {
        serve(first);
        Pinned.only(Pinned.handle(process(SECOND)), second ? Pinned.SERVER : Pinned.OTHERS);
    }

    /** The first one's process. */
    Program program() {
        return new Program(firstProcess);
    }

    /** Kills the first one as an out-of-memory killer would. */
    void killFirst() {
        Pinned.handle(firstProcess).destroyForcibly();
    }

    /** Waits until it has been started anew: with as many threads as one core needs. */
    void awaitFirst() {
        installation.awaitAnother(FIRST, firstProcess);
        firstProcess = process(FIRST);
    }

    /** Bytes outside of its heap that the first one uses for buffers. */
    long directMemory() {
        URI metrics = URI.create("http://127.0.0.1:" + installation.port(FIRST) + "/q/metrics");
        try (var in = metrics.toURL().openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher direct = DIRECT.matcher(text);
            if (!direct.find()) {
                throw new IllegalStateException("The metrics do not tell the memory of buffers");
            }
            return (long) Double.parseDouble(direct.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long process(String name) {
        return installation.status().component(name).pid();
    }

    private Ours hub(String... names) {
        return new Ours(installation, identity, show, HubAgainstHub.WRITERS, List.of(names));
    }
}
