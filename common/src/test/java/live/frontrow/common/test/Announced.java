package live.frontrow.common.test;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A body that is announced and never sent: nobody is cut off while they write to a service that has answered already. */
public final class Announced {

    private Announced() {}

    /** The status line of the answer to a request with a body of that type and length in bytes. */
    public static String body(String method, String path, String type, int length) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "%s %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(method, path, type, length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
