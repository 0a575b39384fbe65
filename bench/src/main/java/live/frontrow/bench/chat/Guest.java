package live.frontrow.bench.chat;

import live.frontrow.bench.sockets.Client;
import live.frontrow.bench.sockets.Crowd;
import live.frontrow.bench.sockets.Listener;

/** Somebody in the room of a hub, who counts what they hear. */
final class Guest implements Listener {

    private static final int SWITCHING = 101;
    private static final int OK = 200;
    private static final String PONG = "{\"type\":\"pong\"}";

    private final Hub hub;
    private final Crowd crowd;
    private final Tally tally;
    private final int number;
    private Client client;
    private boolean in;
    private String failure;

    Guest(Hub hub, Crowd crowd, Tally tally, int number) {
        this.hub = hub;
        this.crowd = crowd;
        this.tally = tally;
        this.number = number;
    }

    void come() {
        client = crowd.connect(hub.port(number), this);
        client.ask(hub.knock(number));
    }

    boolean in() {
        return in;
    }

    /** Why they are not there (any more), or null. */
    String failure() {
        return failure;
    }

    void say(int message, String text) {
        client.say(hub.say(message, text));
    }

    @Override
    public void answered(Client same, int status, String body) {
        if (status == SWITCHING) {
            in = !hub.greets();
            if (hub.hello() != null) {
                client.say(hub.hello());
            }
        } else if (status == OK) {
            client.ask(hub.enter(body));
        } else {
            failure = status + " " + body;
            client.close();
        }
    }

    @Override
    public void line(Client same, byte[] bytes, int from, int to, long at) {
        in = true;
        if (hub.asksForLife(bytes, from, to)) {
            client.say(PONG);
            return;
        }
        int message = crowd.lines().number(bytes, from, to);
        if (message >= 0) {
            tally.take(number, message, at);
        }
    }

    @Override
    public void closed(Client same) {
        failure = "closed by " + hub.name() + " with " + same.code();
    }
}
