package live.frontrow.bench.sockets;

/** What happens to a client. Called on the crowd's thread. */
public interface Listener {

    /** An HTTP answer is there; after 101 it is a WebSocket. */
    void answered(Client client, int status, String body);

    /** A line of a text has come, at that time of {@link System#nanoTime()}. */
    void line(Client client, byte[] bytes, int from, int to, long at);

    /** The server has ended it. */
    void closed(Client client);
}
