package live.frontrow.bench.chat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.bench.stage.Identity;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;

/**
 * chat-service of an installation: a ticket, its socket, and the whole way of a message by way of Kafka. Guests are spread
 * over the pods that are named; those below {@code writers} are signed in.
 */
public final class Ours implements Hub {

    private static final byte[] PING = "{\"type\":\"ping\"}".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern TICKET = Pattern.compile("\"ticket\":\"(\\w+)\"");

    private final Identity identity;
    private final String show;
    private final int writers;
    private final List<Integer> ports;
    private final String web;
    private final List<Long> processes;
    private final List<Long> beside;

    /** {@code writers}: how many, from the first on, are signed in. */
    public Ours(Installation installation, Identity identity, String show, int writers, List<String> pods) {
        this.identity = identity;
        this.show = show;
        this.writers = writers;
        this.ports = pods.stream().map(installation::port).toList();
        Status status = installation.status();
        this.web = status.web();
        this.processes = pods.stream().map(pod -> status.component(pod).pid()).toList();
        this.beside = List.of(status.component("kafka").pid());
    }

    @Override
    public String name() {
        return "frontrow";
    }

    @Override
    public int port(int guest) {
        // Half of the guests on each of two, all who write on the first one.
        return ports.get(Math.min(guest * ports.size() / HubAgainstHub.GUESTS, ports.size() - 1));
    }

    @Override
    public List<Long> processes() {
        return processes;
    }

    @Override
    public List<Long> beside() {
        return beside;
    }

    @Override
    public String knock(int guest) {
        return "POST /api/v1/streams/" + show + "/chat/ticket HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n"
                + "Authorization: Bearer " + token(guest) + "\r\n\r\n";
    }

    @Override
    public String enter(String answer) {
        return enter(answer, "");
    }

    private String token(int guest) {
        String number = "%05d".formatted(guest);
        return guest < writers
                ? identity.person("bench-" + number, "Guest " + number)
                : identity.anonymous("anon-bench" + number);
    }

    /** The same for somebody who has seen something already. */
    String enter(String answer, String resume) {
        Matcher ticket = TICKET.matcher(answer);
        if (!ticket.find()) {
            throw new IllegalStateException("No ticket: " + answer);
        }
        return Hub.upgrade("/ws/chat?ticket=" + ticket.group(1) + "&deflate=1" + resume, "Origin: " + web + "\r\n");
    }

    @Override
    public boolean greets() {
        return true;
    }

    @Override
    public boolean asksForLife(byte[] line, int from, int to) {
        return to - from == PING.length && Arrays.equals(line, from, to, PING, 0, PING.length);
    }

    @Override
    public String say(int number, String text) {
        // The same id again would be the same message, and a room remembers those of the row before.
        String id = Long.toHexString(System.nanoTime()) + "-" + number;
        return "{\"type\":\"send\",\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
    }

    @Override
    public void close() {
        // The installation is everybody's.
    }
}
