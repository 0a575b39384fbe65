package live.frontrow.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.gateway.test.Neighbours;

/**
 * A request as it goes over the wire; nothing in it is checked or encoded.
 *
 * @param method method
 * @param target request target
 * @param version protocol version
 * @param lines header lines
 * @param body body, each character a byte
 */
record Ask(String method, String target, String version, List<String> lines, String body) {

    /** Our address, as in the Host header. */
    static final String AUTHORITY = Neighbours.publicUrl().substring("http://".length());

    Ask {
        lines = List.copyOf(lines);
    }

    /** As a decent client begins it. */
    static Ask get(String target) {
        return new Ask("GET", target, "HTTP/1.1", List.of("Host: " + AUTHORITY), "");
    }

    /** With one more header. */
    Ask with(String name, String value) {
        return line(name + ": " + value);
    }

    /** With one more line of any form. */
    Ask line(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new Ask(method, target, version, more, body);
    }

    Ask bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Ask cookie(String token) {
        return with("Cookie", "frontrow-live=" + token);
    }

    Ask by(String otherMethod) {
        return new Ask(otherMethod, target, version, lines, body);
    }

    Ask at(String otherTarget) {
        return new Ask(method, otherTarget, version, lines, body);
    }

    Ask speaking(String otherVersion) {
        return new Ask(method, target, otherVersion, lines, body);
    }

    /** With other lines instead of the Host header. */
    Ask host(String... instead) {
        List<String> others = new ArrayList<>(List.of(instead));
        lines.stream().filter(line -> !line.startsWith("Host:")).forEach(others::add);
        return new Ask(method, target, version, others, body);
    }

    Ask sending(String otherBody) {
        return new Ask(method, target, version, lines, otherBody);
    }

    String text() {
        return method + " " + target + " " + version + "\r\n"
                + String.join("", lines.stream().map(line -> line + "\r\n").toList()) + "\r\n" + body;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }
}
