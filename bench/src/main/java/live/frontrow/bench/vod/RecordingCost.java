package live.frontrow.bench.vod;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.bench.report.Figure;
import live.frontrow.e2e.installation.Repository;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.Heap;
import live.frontrow.local.process.JavaProgram;

/**
 * CPU time of a recording: our own classes and ffmpeg by turns, in a JVM of its own with the heap of vod-service, by a program among
 * vod-service's tests, from one folder in memory to another.
 */
final class RecordingCost {

    private static final String PROGRAM = "live.frontrow.vod.cost.AgentCost";
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Heap HEAP = Heap.of(96);
    private static final Duration LIMIT = Duration.ofMinutes(45);

    /**
     * How much is measured.
     *
     * @param seconds that a real MediaMTX records
     * @param times that these are repeated
     * @param rounds that count
     */
    private record Size(int seconds, int times, int rounds) {

        private static final Size HOUR = new Size(40, 90, 5);
        private static final Size QUICK = new Size(20, 15, 3);

        /** At 6 Mbit/s: the recording, the same in one file, and what is made of it; and something to spare. */
        long bytes() {
            return 3L * seconds * times * 6_000_000 / 8 * 11 / 10;
        }
    }

    private RecordingCost() {}

    static List<Figure> figures(boolean quick) {
        Size size = quick ? Size.QUICK : Size.HOUR;
        try {
            if (Files.getFileStore(MEMORY).getUsableSpace() < size.bytes()) {
                throw new IllegalStateException("%s needs %d MB".formatted(MEMORY, size.bytes() / 1_000_000));
            }
            Path folder = Files.createTempDirectory(MEMORY, "frontrow-bench-");
            try {
                return new Spent(lines(folder, size)).figures();
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the program said: values by name, in the order of the rounds. */
    private static Map<String, List<Double>> lines(Path folder, Size size) throws IOException {
        List<String> command = new ArrayList<>(JavaProgram.command(HEAP));
        command.addAll(List.of("-cp", classPath(), PROGRAM, folder.toString()));
        Stream.of(size.seconds(), size.times(), size.rounds())
                .map(number -> Integer.toString(number))
                .forEach(command::add);
        return Commands.run("the cost of a recording", command, Map.of(), folder, LIMIT)
                .lines()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2 && words[1].matches("-?[0-9.]+(E-?[0-9]+)?"))
                .collect(Collectors.groupingBy(
                        words -> words[0], Collectors.mapping(words -> Double.valueOf(words[1]), Collectors.toList())));
    }

    private static String classPath() {
        Path service = Repository.root().resolve("vod-service/target");
        if (!Files.isRegularFile(service.resolve("test-classes/" + PROGRAM.replace('.', '/') + ".class"))) {
            throw new IllegalStateException(
                    "The tests of vod-service are not built: mvn -pl vod-service -am package -DskipTests");
        }
        // MediaMTX and ffmpeg are ours to start.
        return String.join(
                File.pathSeparator,
                service.resolve("test-classes").toString(),
                service.resolve("classes").toString(),
                service.resolve("quarkus-app/lib/main") + "/*",
                System.getProperty("java.class.path"));
    }
}
