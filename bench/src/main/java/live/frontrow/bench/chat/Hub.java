package live.frontrow.bench.chat;

import java.util.List;

/** Something that gives everybody what one of them says, and how one speaks with it. */
interface Hub extends AutoCloseable {

    /** As figures name it. */
    String name();

    /** Where this guest connects. */
    int port(int guest);

    /** Processes whose CPU time is the hub's. */
    List<Long> processes();

    /** Processes that work for it and are told apart. */
    default List<Long> beside() {
        return List.of();
    }

    /** What a guest asks first. */
    String knock(int guest);

    /** What a guest asks after a good answer that is not the socket yet. */
    default String enter(String answer) {
        throw new IllegalStateException(name() + " gives no socket");
    }

    /** What a guest says first, or null. */
    default String hello() {
        return null;
    }

    /** Whether a guest is in when a first line has come, and not with the socket. */
    boolean greets();

    /** Whether a line asks whether the guest is still there. */
    default boolean asksForLife(byte[] line, int from, int to) {
        return false;
    }

    /** What a guest says for all to hear {@code text}. */
    String say(int number, String text);

    /** A request for a socket at that path; more headers end in CR LF each. */
    static String upgrade(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                // Any will do (RFC 6455 §4.1): nothing stands between that could have seen it before.
                + "Sec-WebSocket-Key: ZnJvbnRyb3ctYmVuY2ghIQ==\r\n\r\n";
    }

    @Override
    void close();
}
