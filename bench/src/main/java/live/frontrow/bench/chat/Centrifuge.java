package live.frontrow.bench.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.stage.Peer;
import live.frontrow.e2e.installation.Repository;
import live.frontrow.local.process.Commands;

/** Centrifuge, the library inside of Centrifugo, in the small program of {@code bench/peers/centrifuge}. */
final class Centrifuge extends Peer implements Hub {

    private static final Duration BUILD = Duration.ofMinutes(5);

    Centrifuge() {
        super(null, Map.of());
    }

    /** Builds it; fails with what Go says. */
    static void build() {
        try {
            Commands.run(
                    "go build",
                    List.of("go", "build", "-trimpath", "-o", program().toString(), "."),
                    Map.of("GOFLAGS", "", "GOWORK", "off", "CGO_ENABLED", "0"),
                    Repository.root().resolve("bench/peers/centrifuge"),
                    BUILD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "centrifuge";
    }

    @Override
    protected List<String> command(Path folder, Path configuration) {
        return List.of(program().toString(), "127.0.0.1:" + port());
    }

    @Override
    public int port(int guest) {
        return port();
    }

    @Override
    public String knock(int guest) {
        return Hub.upgrade("/", "");
    }

    @Override
    public String hello() {
        return "{\"id\":1,\"connect\":{}}";
    }

    @Override
    public boolean greets() {
        return true;
    }

    @Override
    public String say(int number, String text) {
        return "{\"id\":" + (number + 2) + ",\"publish\":{\"channel\":\"room\",\"data\":{\"text\":\"" + text + "\"}}}";
    }

    private static Path program() {
        return Repository.root().resolve("bench/target/centrifuge");
    }
}
