package live.frontrow.local.process;

import java.util.List;

/**
 * The heap of a JVM that shares a small machine with others.
 *
 * @param most megabytes
 * @param young megabytes from the first moment on for what was just made, or 0: a part of what is used
 */
public record Heap(int most, int young) {

    /** Grows with what is used. */
    public static Heap of(int most) {
        return new Heap(most, 0);
    }

    List<String> options() {
        return young == 0
                ? List.of("-Xms16m", "-Xmx" + most + "m")
                : List.of("-Xms" + 2 * young + "m", "-Xmn" + young + "m", "-Xmx" + most + "m");
    }
}
