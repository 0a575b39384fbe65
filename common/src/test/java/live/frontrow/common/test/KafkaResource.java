package live.frontrow.common.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import live.frontrow.local.kafka.Kafka;
import live.frontrow.local.process.Ports;

/** A real Kafka broker with all topics of Frontrow; the application's {@code kafka.bootstrap.servers} is set to it. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static volatile Kafka running;

    private TestFolder folder;

    /** The broker, for tests that stop it. */
    public static Kafka kafka() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        folder = TestFolder.create("kafka");
        running = Kafka.start(folder.path(), Ports.free());
        running.createTopics();
        return Map.of("kafka.bootstrap.servers", running.bootstrapServers());
    }

    @Override
    public void stop() {
        if (running != null) {
            running.kill();
            folder.delete();
        }
    }
}
