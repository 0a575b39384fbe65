package live.frontrow.local.installation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import live.frontrow.local.acme.AcmeSettings;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Ports;
import live.frontrow.local.process.PrivateFiles;

/**
 * The ports of an installation: those that people type are fixed, the others are free ones. All are remembered in {@code
 * ports.json}, so that a part that is started again is found where it was.
 */
final class PortRegistry {

    /** What people type: name, variable that changes it, usual port. */
    private enum Outer {
        WEB("web", 8080),
        RTMP("rtmp", 1935),
        RTMPS("rtmps", 1936),
        SRT("srt", 8890),
        WHIP("whip", 8889),
        /** Only where a certificate is ordered: an authority asks there, and nowhere else. */
        HTTP("http", 80);

        private final String key;
        private final int usual;

        Outer(String key, int usual) {
            this.key = key;
            this.usual = usual;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HIGHEST = 65_535;

    private final Path file;
    private final Map<String, Integer> ports;

    private PortRegistry(Path file, Map<String, Integer> ports) {
        this.file = file;
        this.ports = ports;
    }

    /** As the last {@code up} left them. */
    static PortRegistry load(Home home) throws IOException {
        Path file = home.root().resolve("ports.json");
        Map<String, Integer> known =
                Files.exists(file) ? JSON.readValue(Files.readString(file), new TypeReference<>() {}) : Map.of();
        PortRegistry registry = new PortRegistry(file, new TreeMap<>(known));
        for (Outer outer : Outer.values()) {
            registry.ports.putIfAbsent(outer.key, outer.usual);
        }
        return registry;
    }

    int get(String name) {
        return ports.computeIfAbsent(name, missing -> Ports.free());
    }

    /**
     * For a start while nothing of this installation runs: outer ports as the environment wants them, other ones for
     * inner ports that somebody took meanwhile.
     *
     * @param certificate whether there is RTMPS
     */
    void settle(String bind, boolean certificate, Map<String, String> environment) {
        ports.entrySet().removeIf(entry -> !isOuter(entry.getKey()) && !Ports.available("127.0.0.1", entry.getValue()));
        for (Outer outer : Outer.values()) {
            boolean wanted =
                    switch (outer) {
                        case RTMPS -> certificate;
                        case HTTP ->
                            !environment.getOrDefault(AcmeSettings.MAIL, "").isBlank();
                        default -> true;
                    };
            if (wanted) {
                settle(outer, bind, environment);
            }
        }
    }

    void save() throws IOException {
        PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ports) + "\n");
    }

    private void settle(Outer outer, String bind, Map<String, String> environment) {
        String variable = "FRONTROW_" + outer.name() + "_PORT";
        int wanted = wanted(outer, variable, environment);
        if (wanted == 0) {
            int remembered = ports.get(outer.key);
            ports.put(
                    outer.key,
                    remembered == outer.usual || !Ports.available(bind, remembered) ? Ports.free() : remembered);
        } else if (outer == Outer.HTTP || Ports.available(bind, wanted)) {
            // A show goes on without port 80: what is wrong there stands beside the certificate.
            ports.put(outer.key, wanted);
        } else {
            String owner = PortOwner.of(wanted)
                    .map(who -> "process " + who.pid() + ": " + who.command())
                    .orElse("a process that we may not look at");
            throw new ComponentException("Port " + wanted + " (" + outer.key + ") is in use by " + owner
                    + ".\nEnd it, or choose another port: " + variable + "=" + (wanted + 1)
                    + " ./frontrow up (0 takes any free one).");
        }
    }

    private static int wanted(Outer outer, String variable, Map<String, String> environment) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return outer.usual;
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > HIGHEST) {
            throw new ComponentException(variable + "=" + value + " is no port (0 to 65535, 0 = any free one)");
        }
        return Integer.parseInt(value);
    }

    private static boolean isOuter(String name) {
        for (Outer outer : Outer.values()) {
            if (outer.key.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
