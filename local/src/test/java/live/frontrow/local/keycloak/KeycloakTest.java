package live.frontrow.local.keycloak;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import live.frontrow.local.postgres.Postgres;
import live.frontrow.local.process.Ports;
import live.frontrow.local.process.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakTest {

    @TempDir
    Path folder;

    @Test
    void shouldLetPeopleInAtOnceAfterItsDatabaseWasKilled() {
        try (Postgres postgres = Postgres.start(folder.resolve("postgres"), Ports.free())) {
            KeycloakSettings settings = new KeycloakSettings(
                    Ports.free(),
                    "http://127.0.0.1:" + Ports.free(),
                    postgres.service("keycloak"),
                    Secrets.random(32),
                    Secrets.random(32));
            try (Keycloak keycloak = new Keycloak(folder.resolve("keycloak"), settings, List.of())) {
                // Given several connections in its pool
                keycloak.start();
                manySignInAtOnce(settings);

                // When
                postgres.kill();
                // What it was working on may take a moment to notice, and nothing starts before: the supervisor tries
                // again too.
                await().ignoreExceptions().untilAsserted(postgres::start);

                // Then
                for (int person = 0; person < 6; person++) {
                    assertThatCode(() -> signIn(settings)).doesNotThrowAnyException();
                }
            }
        }
    }

    private static void manySignInAtOnce(KeycloakSettings settings) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> signIn(settings), threads))
                            .limit(6)
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static void signIn(KeycloakSettings settings) {
        KeycloakAdmin.signIn(settings).close();
    }
}
