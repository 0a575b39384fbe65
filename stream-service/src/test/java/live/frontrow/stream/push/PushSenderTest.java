package live.frontrow.stream.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.stream.delivery.Outcome;
import org.junit.jupiter.api.Test;

class PushSenderTest {

    private final PushSender sender = new PushSender(null, new NothingSet(), new NowhereNames(), null);

    @Test
    void shouldTryAgainWhereTheNameLeadsNowherePublicToday() {
        assertThat(sent("https://push.example.org/a")).isEqualTo(Outcome.again("push-address"));
    }

    @Test
    void shouldGiveUpWhatCanNeverBeAsked() {
        assertThat(sent("https://127.0.0.1/a")).isEqualTo(Outcome.gone("push-address"));
    }

    private Outcome sent(String endpoint) {
        Browser browser = new Browser(UUID.randomUUID(), endpoint, new byte[65], new byte[16]);
        return sender.send(browser, null).await().atMost(Duration.ofSeconds(5));
    }

    /** As a resolver in a hotel's network. */
    private static class NowhereNames extends HostNames {
        @Override
        Uni<InetAddress> of(PushEndpoint endpoint) {
            return Uni.createFrom().nullItem();
        }
    }

    private static class NothingSet implements PushConfig {
        @Override
        public Optional<Path> key() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> own() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> ownCertificate() {
            return Optional.empty();
        }
    }
}
