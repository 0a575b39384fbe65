package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Repository;
import live.frontrow.e2e.installation.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every operation of the OpenAPI document is asked what no page of ours asks, by whoever may: no answer is a failure, and none is one
 * that the document does not know. On an installation of its own, which is not fit for anything afterwards.
 */
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Stage.class)
class ApiCampaignTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOBODY = "nobody";
    private static final String EXAMPLES = System.getProperty("frontrow.campaign.examples", "10");
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private Installation installation;
    private Status status;
    private Show show;

    @BeforeAll
    void start(Chromium chromium) {
        installation = Installation.start(Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"));
        status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            show = Show.plan(creator, "Asked in every way");
        }
    }

    @AfterAll
    void end() {
        if (installation != null) {
            installation.close();
        }
    }

    /** Whoever may do most comes last. */
    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "alice", "creator"})
    void nothingFailsAndNothingIsUndocumented(String caller, Chromium chromium) throws Exception {
        // Given
        String cookies = cookies(caller, chromium);
        Path folder = Repository.root().resolve("e2e/target/campaign").resolve(caller);

        // When
        JsonNode report = run(folder, cookies);

        // Then
        System.out.printf(
                "[campaign] %s: %s operations, %s requests, %s findings%n",
                caller,
                report.at("/operations/tested"),
                report.at("/test_cases/generated"),
                report.at("/test_cases/unique_failures"));
        assertThat(report.at("/operations/tested").asInt()).isGreaterThan(150);
        assertThat(report.at("/test_cases/generated").asInt()).isGreaterThan(1000);
        assertThat(report.get("failures")).as("see %s/log", folder).isEmpty();
        assertThat(report.get("errors")).as("see %s/log", folder).isEmpty();
    }

    private String cookies(String caller, Chromium chromium) {
        try (Person person = Person.anonymous(chromium, status.web())) {
            return caller.equals(NOBODY)
                    ? ""
                    : person.signIn(status.account(caller), "/").cookies();
        }
    }

    private JsonNode run(Path folder, String cookies) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path report = folder.resolve("report.json");
        Files.deleteIfExists(report);
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                Repository.root().resolve("scripts/campaign.sh").toString(),
                folder.toString(),
                "--max-examples",
                EXAMPLES);
        builder.environment()
                .putAll(Map.of("CAMPAIGN_WEB", status.web(), "CAMPAIGN_COOKIE", cookies, "CAMPAIGN_SHOW", show.id()));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(report).as("see %s", log).exists();
        return JSON.readTree(report.toFile());
    }
}
