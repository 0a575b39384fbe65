package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must stay secret is looked for everywhere that somebody else can read. */
@ExtendWith(Stage.class)
class SecretsTest {
    private static final List<String> TOPICS = List.of(
            "stream.live",
            "stream.updated",
            "stream.ended",
            "playback.revoked",
            "membership.changed",
            "viewer.sessions");

    @Test
    void keysLinksHashesAndCdnSecretAreNowhere(Installation installation, Chromium chromium) throws IOException {
        Status status = installation.status();
        List<String> seen = new ArrayList<>();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web())) {
            // Given a show that is watched, and a publisher who was refused
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "Nothing to see behind the curtain");
            record(visitor, seen);
            WatchPage page = WatchPage.open(visitor, show.id());
            String link = link(visitor, show);
            Map<String, String> places = new LinkedHashMap<>();
            try (Broadcast _ = show.pushSmall(installation)) {
                page.awaitPicture(Duration.ofSeconds(20));
                seen.add(visitor.page().content());
                creator.page().navigate("/studio/s/" + show.id());
                creator.page().waitForSelector("h1");
                seen.add(creator.page().content());
                playByLink(visitor, status.web(), link);
                places.put("metrics of the gateway", metrics(installation, "gateway-management"));
                places.put("metrics of stream-service", metrics(installation, "stream-service"));
                show.end(creator);
            }
            page.awaitEnd(Duration.ofSeconds(10));

            // When everything that others can read is read
            places.put("browser", String.join("\n", seen));
            for (String name : TOPICS) {
                try (Topic topic = new Topic(installation, name)) {
                    places.put(name, String.join("\n", topic.values()));
                }
            }
            for (Path log : logs(installation.home())) {
                places.put(log.toString(), Files.readString(log, StandardCharsets.ISO_8859_1));
            }
            assertThat(places.get("browser")).contains("#EXTM3U").contains(show.id());
            assertThat(places.get("stream.live")).contains(show.id());

            // Then
            secrets(installation, show, link)
                    .forEach((what, secret) -> places.forEach((place, text) -> assertThat(text.contains(secret))
                            .as(what + " in " + place)
                            .isFalse()));
        }
    }

    /** Addresses, headers and text bodies of all that the page asks for. */
    private static void record(Person visitor, List<String> seen) {
        visitor.page().onRequestFinished(request -> {
            seen.add(request.url());
            var response = request.response();
            if (response != null) {
                seen.add(response.headers().toString());
                String type = response.headers().getOrDefault("content-type", "");
                if (type.contains("mpegurl") || type.contains("json") || type.contains("html")) {
                    try {
                        seen.add(response.text());
                    } catch (com.microsoft.playwright.PlaywrightException e) {
                        seen.add("(body gone: " + e.getMessage() + ")");
                    }
                }
            }
        });
    }

    private static String link(Person visitor, Show show) throws IOException {
        APIResponse made = visitor.send("POST", "/api/v1/streams/" + show.id() + "/links", Map.of());
        return new ObjectMapper().readTree(made.text()).get("playUrl").asText().split("/")[2];
    }

    /** As a player does, and as somebody does who mistypes or plays with the address. */
    private static void playByLink(Person visitor, String web, String link) {
        String address = web + "/play/" + link + "/";
        assertThat(LinkPlayer.get(address + "index.m3u8").body()).contains("#EXTM3U");
        for (String odd : List.of(
                address,
                address + "index.html",
                web + "/play/" + link,
                web + "/Play/" + link + "/index.m3u8",
                web + "/%70lay/" + link + "/index.m3u8",
                web + "/play/%2e%2e/" + link + "/index.m3u8",
                web + "//play/" + link + "/index.m3u8",
                address.replace("127.0.0.1", "localhost") + "index.html")) {
            LinkPlayer.get(odd);
        }
        assertThat(visitor.send("POST", "/play/" + link + "/index.m3u8", Map.of())
                        .status())
                .isEqualTo(405);
    }

    private static String metrics(Installation installation, String port) {
        return LinkPlayer.get("http://127.0.0.1:%d/q/metrics".formatted(installation.port(port)))
                .body();
    }

    private static Map<String, String> secrets(Installation installation, Show show, String link) {
        byte[] hash = sha256(show.secret());
        return Map.of(
                "play link", link,
                "hash of the play link", HexFormat.of().formatHex(sha256(link)),
                "stream key", show.secret(),
                "hash of the stream key", HexFormat.of().formatHex(hash),
                "hash of the stream key in base64", Base64.getEncoder().encodeToString(hash),
                "hash of the stream key in base64url",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "CDN secret", installation.secret("cdn"),
                "ingest secret", installation.secret("ingest"));
    }

    private static List<Path> logs(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("run"))) {
            return files.filter(file -> file.getFileName().toString().matches("log(\\..*)?"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
