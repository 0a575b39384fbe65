package live.frontrow.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which copies run whatever was built: those from before an update that was taken back. {@code scripts/update.sh} writes the file, a line for
 * each module with the name of its copy, and deletes it with the next update.
 */
record Pinned(Map<String, String> copies) {

    static Pinned in(Path folder) throws IOException {
        Path file = folder.resolve("pinned");
        return new Pinned(
                Files.exists(file)
                        ? Files.readAllLines(file).stream()
                                .map(line -> line.split(" "))
                                .filter(words -> words.length == 2)
                                .collect(Collectors.toMap(line -> line[0], line -> line[1]))
                        : Map.of());
    }

    Optional<String> of(String module) {
        return Optional.ofNullable(copies.get(module));
    }
}
