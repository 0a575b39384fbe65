package live.frontrow.common.test.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes inputs of a format: takes one that is good and breaks it in one to eight places. */
final class Mutator {

    private static final int LONGEST = 64 * 1024;
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_CHANGES = 8;

    private static final long[] ODD = {
        0,
        1,
        -1,
        7,
        8,
        9,
        127,
        128,
        255,
        256,
        32_767,
        65_535,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final String[] NUMBERS = {
        "0",
        "-1",
        "1",
        "00",
        "1e9",
        "1e400",
        "NaN",
        "Infinity",
        "2147483648",
        "9223372036854775807",
        "99999999999999999999",
        "0.0000001"
    };

    private final List<byte[]> known;
    private final List<byte[]> words;
    private final int samples;
    private final RandomGenerator random;

    Mutator(List<byte[]> samples, List<byte[]> words, RandomGenerator random) {
        this.known = new ArrayList<>(samples);
        this.samples = samples.size();
        this.words = words;
        this.random = random;
    }

    /** One more. */
    byte[] next() {
        byte[] input = any(known).clone();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            input = changed(input);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    /** This one is as good as a sample from now on; in the place of another one when there are many. */
    void keep(byte[] input) {
        if (known.size() < MOST_KEPT) {
            known.add(input);
        } else {
            known.set(random.nextInt(samples, MOST_KEPT), input);
        }
    }

    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int length = Math.min(input.length - from, 1 + random.nextInt(1 << random.nextInt(1, 9)));
        return switch (random.nextInt(10)) {
            case 0 -> bit(input, from);
            case 1 -> replaced(input, from, length, new byte[0]);
            case 2 -> replaced(input, from, 0, noise(length));
            case 3 -> replaced(input, from, length, noise(length));
            case 4 -> replaced(input, from, 0, Arrays.copyOfRange(input, from, from + length));
            case 5 -> spliced(input, from);
            case 6 -> number(input, from);
            case 7 -> digits(input, from);
            case 8 -> Arrays.copyOf(input, from);
            default ->
                words.isEmpty() ? bit(input, from) : replaced(input, from, random.nextInt(2) * length, any(words));
        };
    }

    private static byte[] replaced(byte[] input, int from, int length, byte[] by) {
        return ByteBuffer.allocate(input.length - length + by.length)
                .put(input, 0, from)
                .put(by)
                .put(input, from + length, input.length - from - length)
                .array();
    }

    private byte[] bit(byte[] input, int at) {
        if (at < input.length) {
            input[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return input;
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The beginning of one, the end of another. */
    private byte[] spliced(byte[] input, int from) {
        byte[] other = any(known);
        int at = random.nextInt(other.length + 1);
        return replaced(input, from, input.length - from, Arrays.copyOfRange(other, at, other.length));
    }

    /** A number of a binary format, of one to eight bytes. */
    private byte[] number(byte[] input, int at) {
        int width = 1 << random.nextInt(4);
        if (at + width > input.length) {
            return input;
        }
        long odd = random.nextInt(4) == 0 ? input.length - at : ODD[random.nextInt(ODD.length)];
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(odd).array();
        System.arraycopy(bytes, Long.BYTES - width, input, at, width);
        return input;
    }

    /** The next number of a text. */
    private byte[] digits(byte[] input, int from) {
        int start = from;
        while (start < input.length && !Character.isDigit(input[start])) {
            start++;
        }
        int end = start;
        while (end < input.length && Character.isDigit(input[end])) {
            end++;
        }
        return start == end
                ? input
                : replaced(
                        input,
                        start,
                        end - start,
                        NUMBERS[random.nextInt(NUMBERS.length)].getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] any(List<byte[]> of) {
        return of.get(random.nextInt(of.size()));
    }
}
