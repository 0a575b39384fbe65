package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import live.frontrow.local.installation.Home;
import live.frontrow.local.installation.Installation;
import live.frontrow.local.kafka.Kafka;
import live.frontrow.local.postgres.Postgres;
import live.frontrow.local.process.Ports;

/** Database and broker of an installation, on ports that are free. */
record Parts(Postgres postgres, Kafka kafka) implements AutoCloseable {

    static Parts start(Home home) throws IOException {
        // The ports of the one that was backed up are taken.
        Files.writeString(
                home.root().resolve("ports.json"),
                "{\"postgres\": %d, \"kafka\": %d}".formatted(Ports.free(), Ports.free()));
        Installation installation = Installation.load(home);
        Kafka kafka = (Kafka) installation.component("kafka");
        Parts parts = new Parts(installation.postgres(), kafka);
        parts.postgres().start();
        kafka.start();
        return parts;
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
