package live.frontrow.vod.cost;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.local.process.Folders;
import live.frontrow.vod.agent.Agent;
import live.frontrow.vod.agent.FolderShelf;
import live.frontrow.vod.timeline.UnusableFileException;

/**
 * What a recording costs, for {@code ./frontrow bench vod}: a copy, our timeline alone, the agent with all its looks, and ffmpeg, by turns,
 * from one folder to another. Prints a name and a number a line: seconds of CPU time in user and system mode, and bytes.
 */
final class AgentCost {

    /** A file has four seconds, and the agent looks four times in each. */
    private static final int LOOKS = 16;

    private static final int WARM_UP = 2;

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final LongRecording recording;
    private final Path target;
    private final FfmpegCost files;
    private final FfmpegCost one;

    private AgentCost(Path folder, LongRecording recording) throws IOException, UnusableFileException {
        this.recording = recording;
        this.target = folder.resolve("target");
        this.files = FfmpegCost.ofFiles(recording.files(), folder.resolve("files.txt"));
        Path whole = folder.resolve("whole.mp4");
        OnTimeline timeline = new OnTimeline(target);
        timeline.put(recording.files());
        timeline.join(whole);
        this.one = FfmpegCost.ofOne(whole);
        clear();
    }

    /** @param arguments folder in memory; seconds that are recorded; how often they are repeated; rounds that count */
    public static void main(String[] arguments) throws IOException, UnusableFileException {
        Path folder = Path.of(arguments[0]);
        LongRecording recording = LongRecording.make(
                folder.resolve("recording"), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        AgentCost cost = new AgentCost(folder, recording);
        for (int round = 0; round < WARM_UP; round++) {
            cost.timeline();
            cost.agent(false);
        }
        tell("bytes", recording.bytes());
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            tell("copy", cost.copy());
            tell("timeline", cost.timeline());
            cost.ffmpeg();
            tell("agent", cost.agent(true));
        }
    }

    /** Nobody can do with less. */
    private double copy() throws IOException {
        Files.createDirectories(target);
        double before = seconds();
        for (Path file : recording.files()) {
            Files.copy(file, target.resolve(file.getFileName()));
        }
        double spent = seconds() - before;
        clear();
        return spent;
    }

    private double timeline() throws IOException, UnusableFileException {
        double before = seconds();
        new OnTimeline(target).put(recording.files());
        double spent = seconds() - before;
        clear();
        return spent;
    }

    /** As during a show: a look every 250 ms at the file that is written, and now and then one is finished. */
    private double agent(boolean told) throws IOException {
        Path live = Files.createDirectories(target.resolve("recordings/live/show"));
        Files.createLink(live.resolve("open.mp4"), recording.open());
        Agent agent = new Agent(
                List.of(target.resolve("recordings")),
                target.resolve("aside"),
                Duration.ofHours(1),
                "a",
                new CheckingShelf(new FolderShelf(target.resolve("shelf"))),
                new ForgetfulLibrary());
        long heap = heap();
        double before = seconds();
        for (Path file : recording.files()) {
            Files.createLink(live.resolve(file.getFileName()), file);
            for (int look = 0; look < LOOKS; look++) {
                Agent.Left left = agent.turn();
                if (left.files() != 1) {
                    throw new IllegalStateException("It was not stored: " + left);
                }
            }
        }
        double spent = seconds() - before;
        if (told) {
            tell("heap", heap() - heap);
        }
        Reference.reachabilityFence(agent);
        clear();
        return spent;
    }

    private void ffmpeg() throws IOException {
        double start = files.spendOnStart(target);
        Folders.delete(target);
        tell("ffmpeg-start", start);
        tell("ffmpeg-files", files.spend(target) - start);
        clear();
        tell("ffmpeg-one", one.spend(target) - start);
        clear();
    }

    /** Whoever wrote there wrote all of it. */
    private void clear() throws IOException {
        long written;
        try (Stream<Path> all = Files.walk(target)) {
            written = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("open.mp4"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        if (written < 0.98 * recording.bytes()) {
            throw new IllegalStateException("Only " + written + " of " + recording.bytes() + " bytes were written");
        }
        Folders.delete(target);
    }

    private static double seconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /** Objects that are in use, after a collection. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void tell(String name, double value) {
        System.out.println(name + " " + value);
    }
}
