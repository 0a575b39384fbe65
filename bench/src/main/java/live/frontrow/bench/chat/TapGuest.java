package live.frontrow.bench.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import live.frontrow.bench.sockets.Client;
import live.frontrow.bench.sockets.Crowd;
import live.frontrow.bench.sockets.Listener;

/** Somebody in our room who taps, or reads what others did. */
final class TapGuest implements Listener {

    private static final int OK = 200;
    private static final int SWITCHING = 101;

    private final Ours hub;
    private final Crowd crowd;
    private final int number;
    private final String[] emoji;
    private final List<Heard> heard = new ArrayList<>();
    private Client client;
    private boolean in;
    private long[] base;
    private long[] newest;

    TapGuest(Ours hub, Crowd crowd, int number, String[] emoji) {
        this.hub = hub;
        this.crowd = crowd;
        this.number = number;
        this.emoji = emoji;
        this.newest = new long[emoji.length];
    }

    /** Totals by emoji, without those from before it came; and when, by {@link System#nanoTime()}. */
    record Heard(long at, long[] totals) {}

    void come() {
        client = crowd.connect(hub.port(number), this);
        client.ask(hub.knock(number));
    }

    boolean in() {
        return in;
    }

    void tap(int which, int count) {
        client.say("{\"type\":\"react\",\"emoji\":\"" + emoji[which] + "\",\"count\":" + count + "}");
    }

    /** Forgets what it heard so far. */
    void begin() {
        heard.clear();
    }

    int frames() {
        return heard.size();
    }

    List<Heard> heard() {
        return heard;
    }

    boolean knows(long[] sums) {
        return Arrays.equals(newest, sums);
    }

    @Override
    public void answered(Client same, int status, String body) {
        if (status == OK) {
            client.ask(hub.enter(body));
        } else if (status != SWITCHING) {
            throw new IllegalStateException(status + " " + body);
        }
    }

    @Override
    public void line(Client same, byte[] bytes, int from, int to, long at) {
        String frame = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (frame.startsWith("{\"type\":\"state\"")) {
            base = totals(frame);
            in = true;
        } else if (frame.startsWith("{\"type\":\"reactions\"")) {
            newest = totals(frame);
            for (int which = 0; which < newest.length; which++) {
                newest[which] -= base[which];
            }
            heard.add(new Heard(at, newest));
        } else if (frame.startsWith("{\"type\":\"ping\"")) {
            client.say("{\"type\":\"pong\"}");
        }
    }

    @Override
    public void closed(Client same) {
        throw new IllegalStateException("A guest was sent away");
    }

    private long[] totals(String frame) {
        long[] totals = new long[emoji.length];
        for (int which = 0; which < totals.length; which++) {
            int at = frame.indexOf("\"" + emoji[which] + "\":") + emoji[which].length() + 3;
            int end = at;
            while (Character.isDigit(frame.charAt(end))) {
                end++;
            }
            totals[which] = Long.parseLong(frame, at, end, 10);
        }
        return totals;
    }
}
