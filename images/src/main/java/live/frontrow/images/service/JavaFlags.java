package live.frontrow.images.service;

import java.util.List;

/** How our services' JVM is started in a container. */
final class JavaFlags {

    /** Where the class cache lies in an image. */
    static final String CACHE = "/app/classes.aot";

    /**
     * Fixed, because the class cache depends on some of them. The same as on one machine ({@code JavaProgram}), but for
     * the heap, which follows from the container's memory.
     */
    static final List<String> FIXED = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** A cache that does not fit (another JVM, other flags) is ignored without a word; the start is only slower. */
    static final List<String> WITH_CACHE = List.of("-XX:AOTCache=" + CACHE, "-XX:AOTMode=auto", "-Xlog:aot*=off");

    /** For whoever runs the image to replace: half of the container's memory is heap. */
    static final String ADJUSTABLE = "-XX:MaxRAMPercentage=50 -XX:InitialRAMPercentage=5";

    private JavaFlags() {}
}
