package live.frontrow.bench.chat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import live.frontrow.bench.sockets.Client;
import live.frontrow.bench.sockets.Crowd;
import live.frontrow.bench.sockets.Listener;

/**
 * Somebody who follows our room as a page does (docs/chat-protocol.md): knows their position, answers pings, and comes back
 * after a loss, after 0.5 to 1 s at first and twice as long after each failure.
 */
public final class Follower implements Listener {

    private static final int SWITCHING = 101;
    private static final int OK = 200;

    /** Type and positions stand before anything of somebody's own. */
    private static final int LOOKED_AT = 200;

    private static final double FIRST_SECONDS = 1;
    private static final double LONGEST_SECONDS = 30;
    private static final double JOINED_BY_NOW_SECONDS = 10;

    private final Crowd crowd;
    private final int number;
    private final Random random;
    private Ours hub;
    private Client client;
    private int failures;
    private long comesAt = Long.MAX_VALUE;
    private long joinedAt;
    private String topic = "";
    private long seq;
    private boolean in;
    private int gaps;
    private int repeats;
    private int turnedAway;

    Follower(Ours hub, Crowd crowd, int number) {
        this.hub = hub;
        this.crowd = crowd;
        this.number = number;
        this.random = new Random(number);
    }

    /** From now on they find this one when they come. */
    public void find(Ours other) {
        hub = other;
    }

    /** Has them said to the service before they come. */
    void showWho() {
        hub.knock(number);
    }

    void come() {
        comesAt = Long.MAX_VALUE;
        client = crowd.connect(hub.port(number), this);
        client.ask(hub.knock(number));
    }

    /** Comes if it is time. */
    void look(long now) {
        if (now >= comesAt) {
            come();
        }
    }

    void say(int message, String text) {
        client.say(hub.say(message, text));
    }

    boolean in() {
        return in;
    }

    /** When they last got in, by {@link System#nanoTime()}. */
    long joinedAt() {
        return joinedAt;
    }

    /** Position of the newest frame. */
    long seq() {
        return seq;
    }

    /** How often something was missing. */
    int gaps() {
        return gaps;
    }

    /** How often something came again. */
    int repeats() {
        return repeats;
    }

    /** How often they got an answer, and it was no. */
    int turnedAway() {
        return turnedAway;
    }

    @Override
    public void answered(Client same, int status, String body) {
        if (status == OK) {
            client.ask(hub.enter(body, topic.isEmpty() ? "" : "&resume=" + topic + "." + seq));
        } else if (status != SWITCHING) {
            turnedAway++;
            client.close();
            comeLater();
        }
    }

    @Override
    public void line(Client same, byte[] bytes, int from, int to, long at) {
        String frame = new String(bytes, from, Math.min(to - from, LOOKED_AT), StandardCharsets.US_ASCII);
        if (frame.startsWith("{\"type\":\"state\"")) {
            joined(frame, at);
        } else if (frame.startsWith("{\"type\":\"ping\"")) {
            client.say("{\"type\":\"pong\"}");
        } else if (frame.contains(",\"prev\":")) {
            long next = field(frame, "\"seq\":");
            gaps += field(frame, "\"prev\":") > seq ? 1 : 0;
            repeats += next <= seq ? 1 : 0;
            seq = next;
        }
    }

    @Override
    public void closed(Client same) {
        comeLater();
    }

    private void joined(String frame, long at) {
        // Whoever was here before must find everything that they missed.
        gaps += !topic.isEmpty() && !frame.contains("\"resumed\":true") ? 1 : 0;
        int start = frame.indexOf("\"topic\":\"") + 9;
        topic = frame.substring(start, frame.indexOf('"', start));
        seq = field(frame, "\"seq\":");
        joinedAt = at;
        in = true;
    }

    private void comeLater() {
        if (in && System.nanoTime() - joinedAt > JOINED_BY_NOW_SECONDS * 1e9) {
            failures = 0;
        }
        in = false;
        double full = Math.min(LONGEST_SECONDS, FIRST_SECONDS * (1 << Math.min(failures++, 5)));
        comesAt = System.nanoTime() + (long) (full * (0.5 + random.nextDouble() / 2) * 1e9);
    }

    private static long field(String frame, String name) {
        int start = frame.indexOf(name) + name.length();
        int end = start;
        while (end < frame.length() && (Character.isDigit(frame.charAt(end)) || frame.charAt(end) == '-')) {
            end++;
        }
        return Long.parseLong(frame, start, end, 10);
    }
}
