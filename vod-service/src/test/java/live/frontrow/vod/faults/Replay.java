package live.frontrow.vod.faults;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import live.frontrow.common.mp4.Box;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.agent.Packet;
import live.frontrow.vod.timeline.Note;

/** A replay as gateways get it: what can be seen of it at any moment, and that it only grows. */
final class Replay {

    private static final String END = "#EXT-X-ENDLIST\n";

    private final String show;
    private final Path objects;
    private final Path view;
    private String before = "";

    Replay(String show, Path objects, Path view) {
        this.show = show;
        this.objects = objects;
        this.view = view;
    }

    /** Looks at it once: everything listed is there and played, and nothing that was said before is taken back. */
    Map<Integer, List<Packet>> look() throws IOException {
        await().until(() -> List.of(200, 404).contains(ask().statusCode()));
        Response answer = ask();
        if (answer.statusCode() == 404 && before.isEmpty()) {
            return Map.of();
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        String text = answer.asString();
        String open = text.replace(END, "").replace("TYPE:VOD", "TYPE:EVENT");
        assertThat(open).startsWith(before);
        before = open;
        List<String> segments =
                text.lines().filter(line -> line.endsWith(".m4s")).toList();
        assertThat(segments)
                .isEqualTo(IntStream.range(0, segments.size())
                        .mapToObj("w1/%06d.m4s"::formatted)
                        .toList());
        assertThat(text.lines().filter(line -> !line.endsWith(".m4s"))).allMatch(line -> line.startsWith("#EXT"));
        for (String segment : segments) {
            assertThat(Box.all(bytes(segment))).extracting(Box::type).startsWith("uuid", "moof", "mdat");
        }
        return played(open + END);
    }

    /** How many parts of each file are in it, by what its segments say. */
    Map<String, Integer> taken() throws IOException {
        Map<String, Integer> taken = new TreeMap<>();
        try (var segments = Files.list(objects.resolve("w1"))) {
            for (Path segment :
                    segments.filter(each -> each.toString().endsWith(".m4s")).toList()) {
                var after = Note.read(ByteBuffer.wrap(Files.readAllBytes(segment)))
                        .orElseThrow()
                        .after();
                taken.merge(after.stream() + "/" + after.file(), after.fragments(), Math::max);
            }
        }
        return taken;
    }

    private Map<Integer, List<Packet>> played(String playlist) throws IOException {
        Files.createDirectories(view);
        if (!Files.exists(view.resolve("w1"))) {
            Files.createSymbolicLink(view.resolve("w1"), objects.resolve("w1"));
        }
        for (String init :
                playlist.lines().filter(line -> line.startsWith("#EXT-X-MAP")).toList()) {
            String name = init.substring(init.indexOf('"') + 1, init.lastIndexOf('"'));
            if (!Files.exists(view.resolve(name))) {
                Files.createSymbolicLink(view.resolve(name), objects.resolve(name));
            }
        }
        return Packet.of(Files.writeString(view.resolve("index.m3u8"), playlist));
    }

    private ByteBuffer bytes(String object) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(objects.resolve(object)));
    }

    private Response ask() {
        return given().auth().oauth2(TestIdentity.gateway()).get("/internal/vod/" + show + "/index.m3u8");
    }
}
