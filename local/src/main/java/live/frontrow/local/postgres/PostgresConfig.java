package live.frontrow.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code postgresql.conf}: the committed values for one machine, and this server's port. */
final class PostgresConfig {

    private PostgresConfig() {}

    static void write(Path data, int port) throws IOException {
        try (InputStream template = PostgresConfig.class.getResourceAsStream("postgresql.conf")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(data.resolve("postgresql.conf"), text + "port = " + port + "\n");
        }
    }
}
