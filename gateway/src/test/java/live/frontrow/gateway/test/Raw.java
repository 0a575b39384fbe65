package live.frontrow.gateway.test;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request byte for byte: for addresses that no decent client would send. */
public final class Raw {

    private static final int PATIENCE_MILLIS = 10_000;

    private Raw() {}

    /** The whole answer, head and body. */
    public static String get(String target) throws IOException {
        URI address = URI.create(Neighbours.publicUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request =
                    "GET " + target + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
