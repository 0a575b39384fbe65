package live.frontrow.gateway.test;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request byte for byte: for addresses that no decent client would send, and hosts that lead elsewhere. */
public final class Raw {

    private static final int PATIENCE_MILLIS = 10_000;

    private Raw() {}

    /** The whole answer, head and body. */
    public static String get(String target) throws IOException {
        return send("GET", target, URI.create(Neighbours.publicUrl()).getAuthority(), "", "");
    }

    /** The same with another method, host, further lines of the head (each with its line feed) and a body. */
    public static String send(String method, String target, String host, String head, String body) throws IOException {
        URI address = URI.create(Neighbours.publicUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + head
                    + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n")
                    + "\r\n"
                    + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
