package live.frontrow.vod.work;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.vod.agent.Library;
import live.frontrow.vod.storage.LockedShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentThreadTest {

    /** Knows of nothing. */
    private static final Library EMPTY = (Library) Proxy.newProxyInstance(
            Library.class.getClassLoader(),
            new Class<?>[] {Library.class},
            (proxy, method, arguments) -> method.getReturnType() == List.class ? List.of() : null);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final LockedShelf shelf = new LockedShelf();

    @TempDir
    private Path recordings;

    @Test
    void whatWaitsIsNotKnownUntilItWasLookedAt() throws Exception {
        AgentThread agent = new AgentThread(config(recordings.toString()), shelf, EMPTY, metrics);
        agent.start(null);
        try {
            await().until(() -> turns("failed") > 0);
            assertThat(gauge("frontrow.recording.oldest")).isNaN();
            assertThat(gauge("frontrow.recording.backlog")).isNaN();
            assertThat(agent.failure()).isEqualTo("The key does not open it");

            shelf.open();
            await().until(() -> turns("good") > 0);
            assertThat(gauge("frontrow.recording.oldest")).isZero();
            assertThat(gauge("frontrow.recording.backlog")).isZero();
        } finally {
            agent.stop(null);
        }
    }

    @Test
    void whereNothingIsRecordedNothingWaits() {
        AgentThread agent = new AgentThread(config(""), shelf, EMPTY, metrics);
        agent.start(null);

        assertThat(gauge("frontrow.recording.oldest")).isZero();
        assertThat(gauge("frontrow.recording.backlog")).isZero();
    }

    private double turns(String outcome) {
        return metrics.counter("frontrow.recording.turns", "outcome", outcome).count();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private static AgentConfig config(String recordings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AgentConfig.class)
                .withDefaultValue("frontrow.agent.recordings", recordings)
                .withDefaultValue("frontrow.agent.pause", "PT0.01S")
                .withDefaultValue("frontrow.agent.quiet", "PT15S")
                .build()
                .getConfigMapping(AgentConfig.class);
    }
}
