package live.frontrow.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM is started that shares a small machine with others. */
public final class JavaProgram {

    private JavaProgram() {}

    /** Our own JDK with that heap; class and arguments follow. */
    public static List<String> command(Heap heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(heap.options());
        command.addAll(List.of(
                // One collector thread, the smallest footprint; pauses are short on heaps like these.
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                // A process that is out of memory is started anew; one that limps along helps nobody.
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        return command;
    }
}
