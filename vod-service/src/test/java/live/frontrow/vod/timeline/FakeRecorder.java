package live.frontrow.vod.timeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Writes files as MediaMTX's recorder does (1.20.1, {@code internal/recorder}): parts of 500 ms, files that begin with a keyframe after
 * at least four seconds, times cut from nanoseconds to ticks. Samples are random bytes, each one another.
 */
public final class FakeRecorder {

    private static final long SECOND = 1_000_000_000L;
    private static final long PART = SECOND / 2;
    private static final long FILE = 4 * SECOND;

    private final List<Source> sources = new ArrayList<>();
    private final Random random = new Random(9);
    private final UUID stream;
    private final long start;
    private final Instant time;

    /** One sample. */
    record Sample(int track, long dts, int ticks, int composition, boolean sync, byte[] bytes) {}

    private record Source(
            int track, String kind, int timescale, int ticks, int every, boolean reordered, String codec) {}

    /** A run of the recorder whose clock stands at {@code start} nanoseconds when it begins. */
    public FakeRecorder(UUID stream, long start, Instant time) {
        this.stream = stream;
        this.start = start;
        this.time = time;
    }

    /** A picture with a keyframe every so many frames. */
    public FakeRecorder video(int ticksPerFrame, int keyframeEvery, boolean reordered, String codec) {
        sources.add(new Source(sources.size() + 1, "vide", 90_000, ticksPerFrame, keyframeEvery, reordered, codec));
        return this;
    }

    /** AAC. */
    public FakeRecorder audio(int rate) {
        sources.add(new Source(sources.size() + 1, "soun", rate, 1024, 1, false, "mp4a"));
        return this;
    }

    /** All samples of a run, as they come. */
    List<Sample> samples(int seconds) {
        List<Sample> samples = new ArrayList<>();
        for (Source source : sources) {
            int count = (int) ((long) seconds * source.timescale() / source.ticks());
            for (int index = 0; index < count; index++) {
                byte[] bytes = new byte[20 + random.nextInt(60)];
                random.nextBytes(bytes);
                int composition = source.reordered() ? (index % 3) * source.ticks() : 0;
                boolean sync = index % source.every() == 0;
                samples.add(new Sample(
                        source.track(), (long) index * source.ticks(), source.ticks(), composition, sync, bytes));
            }
        }
        samples.sort(Comparator.comparingLong(this::nanos));
        return samples;
    }

    /** The files of a run. */
    public List<byte[]> record(int seconds) {
        return record(samples(seconds));
    }

    List<byte[]> record(List<Sample> samples) {
        List<byte[]> files = new ArrayList<>();
        boolean hasVideo = sources.stream().anyMatch(source -> source.kind().equals("vide"));
        Written file = new Written(0, 0);
        for (int index = 0; index < samples.size(); index++) {
            Sample sample = samples.get(index);
            boolean cuts = sample.sync() && (!hasVideo || kind(sample).equals("vide"));
            if (cuts && nanos(sample) - file.begin >= FILE) {
                files.add(file.close());
                file = new Written(files.size(), nanos(sample));
            }
            if (nanos(sample) >= file.begin) {
                file.write(sample);
            }
        }
        files.add(file.close());
        return files;
    }

    /** The same file, as if MediaMTX had been killed: never closed. */
    public static byte[] unclosed(byte[] file) {
        byte[] copy = file.clone();
        int duration = new String(copy, StandardCharsets.ISO_8859_1).indexOf("mvhd") + 4 + 4 + 12;
        ByteBuffer.wrap(copy).putInt(duration, 0);
        return copy;
    }

    private String kind(Sample sample) {
        return sources.get(sample.track() - 1).kind();
    }

    private long nanos(Sample sample) {
        return sample.dts() * SECOND / sources.get(sample.track() - 1).timescale();
    }

    private final class Written {

        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
        private final int number;
        private final long begin;
        private Map<Integer, List<Sample>> part = new LinkedHashMap<>();
        private long partBegin = -1;
        private long end;
        private int sequence;

        Written(int number, long begin) {
            this.number = number;
            this.begin = begin;
        }

        void write(Sample sample) {
            if (partBegin >= 0 && end - partBegin >= PART) {
                closePart();
            }
            if (partBegin < 0) {
                partBegin = nanos(sample);
            }
            int timescale = sources.get(sample.track() - 1).timescale();
            end = Math.max(end, nanos(sample) + sample.ticks() * SECOND / timescale);
            part.computeIfAbsent(sample.track(), track -> new ArrayList<>()).add(sample);
        }

        byte[] close() {
            closePart();
            byte[] mtxi = box(
                    "mtxi",
                    ints(0),
                    longs(stream.getMostSignificantBits(), stream.getLeastSignificantBits(), number, start + begin),
                    longs(time.getEpochSecond() * SECOND + time.getNano() + begin));
            List<byte[]> moov = new ArrayList<>();
            moov.add(box("mvhd", ints(0, 0, 0, 1000, (int) ((end - begin) / 1_000_000), 0x10000)));
            for (Source source : sources) {
                byte[] tkhd = box("tkhd", ints(3, 0, 0, source.track(), 0, 0));
                byte[] mdhd = box("mdhd", ints(0, 0, 0, source.timescale(), 0, 0));
                byte[] hdlr = box("hdlr", ints(0, 0), text(source.kind()), ints(0, 0, 0));
                byte[] stsd = box("stsd", text(source.codec()));
                moov.add(box("trak", tkhd, box("mdia", mdhd, hdlr, stsd)));
            }
            moov.add(box("udta", mtxi));
            return joined(
                    box("ftyp", text("mp42"), ints(1)), box("moov", moov.toArray(byte[][]::new)), parts.toByteArray());
        }

        private void closePart() {
            if (part.isEmpty()) {
                return;
            }
            int size = moof(0).length;
            parts.writeBytes(moof(size));
            parts.writeBytes(box(
                    "mdat",
                    part.values().stream()
                            .flatMap(List::stream)
                            .map(Sample::bytes)
                            .toArray(byte[][]::new)));
            sequence++;
            part = new LinkedHashMap<>();
            partBegin = -1;
        }

        private byte[] moof(int size) {
            List<byte[]> boxes = new ArrayList<>(List.of(box("mfhd", ints(0, sequence))));
            int offset = size + 8;
            for (List<Sample> samples : part.values()) {
                Source source = sources.get(samples.getFirst().track() - 1);
                long relative = nanos(samples.getFirst()) - begin;
                long base = relative / SECOND * source.timescale() + relative % SECOND * source.timescale() / SECOND;
                boolean flags = samples.stream().anyMatch(sample -> !sample.sync());
                int fields = 0x301 | (flags ? 0x400 : 0) | (source.reordered() ? 0x800 : 0);
                List<byte[]> run = new ArrayList<>(List.of(ints(0x01000000 | fields, samples.size(), offset)));
                for (Sample sample : samples) {
                    run.add(ints(sample.ticks(), sample.bytes().length));
                    run.add(flags ? ints(sample.sync() ? 0 : 0x10000) : new byte[0]);
                    run.add(source.reordered() ? ints(sample.composition()) : new byte[0]);
                    offset += sample.bytes().length;
                }
                boxes.add(box(
                        "traf",
                        box("tfhd", ints(0x020000, source.track())),
                        box("tfdt", ints(0x01000000), longs(base)),
                        box("trun", run.toArray(byte[][]::new))));
            }
            return box("moof", boxes.toArray(byte[][]::new));
        }
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] body = joined(content);
        return joined(ints(body.length + 8), text(type), body);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    private static byte[] longs(long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Long.BYTES);
        for (long value : values) {
            buffer.putLong(value);
        }
        return buffer.array();
    }
}
