package live.frontrow.gateway.cdn;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import live.frontrow.gateway.test.Raw;

/** Asks the gateway under the name that the site has behind CloudFront. */
final class Visitor {

    private Visitor() {}

    static Answer get(String target, String... head) {
        return send("GET", target, "", head);
    }

    static Answer askForPlayback(String show) {
        return send(
                "POST",
                "/api/v1/streams/" + show + "/playback",
                "{}",
                "Content-Type: application/json",
                "Origin: https://" + BehindCloudFront.HOST,
                "X-Frontrow: 1");
    }

    private static Answer send(String method, String target, String body, String... head) {
        try {
            String lines = Arrays.stream(head).map(line -> line + "\r\n").collect(Collectors.joining());
            return new Answer(Raw.send(method, target, BehindCloudFront.HOST, lines, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer, byte for byte. */
    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        JsonObject problem() {
            return new JsonObject(body());
        }

        /** Header by header, in their order; a name may come more than once. */
        List<Map.Entry<String, String>> headers() {
            return text.substring(0, text.indexOf("\r\n\r\n"))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(": ?", 2))
                    .map(pair -> Map.entry(pair[0], pair[1]))
                    .toList();
        }

        List<String> all(String header) {
            return headers().stream()
                    .filter(pair -> pair.getKey().equalsIgnoreCase(header))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        /** Set-Cookie lines of CloudFront's cookies, by their names. */
        Map<String, String> setForCloudFront() {
            return all("Set-Cookie").stream()
                    .filter(line -> line.startsWith("CloudFront-"))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line,
                            (one, two) -> {
                                throw new IllegalStateException("Set twice: " + one);
                            },
                            LinkedHashMap::new));
        }

        /** The cookies as a browser sends them. */
        Map<String, String> cookies() {
            return setForCloudFront().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, set -> set.getValue()
                            .substring(set.getKey().length() + 1, set.getValue().indexOf(';'))));
        }
    }
}
