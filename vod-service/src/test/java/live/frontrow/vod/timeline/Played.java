package live.frontrow.vod.timeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.mp4.Box;

/** Files put on a timeline, and what a player finds there. */
final class Played {

    final List<Note> notes = new ArrayList<>();
    final List<Segment> segments = new ArrayList<>();
    final List<byte[]> media = new ArrayList<>();
    Position position = Position.START;

    private final Path folder;

    Played(Path folder) {
        this.folder = folder;
    }

    /** Puts a file behind what is there. */
    void add(byte[] recorded) throws IOException, UnusableFileException {
        Path path = Files.write(folder.resolve("recorded.mp4"), recorded);
        try (FileChannel file = FileChannel.open(path)) {
            for (Segment segment : Timeline.place(position, RecordedFile.read(file))) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Channels.newInputStream(segment.open(file)).transferTo(bytes);
                segments.add(segment);
                media.add(bytes.toByteArray());
                notes.add(segment.note());
                position = segment.note().after();
            }
        }
    }

    /** Start and end of each run of samples of a track, in ticks. */
    List<long[]> times(int track) {
        return moofs().stream()
                .flatMap(moof -> moof.children().stream())
                .filter(box -> box.is("traf"))
                .map(box -> Run.of(box, 0))
                .filter(run -> run.track() == track)
                .map(run -> new long[] {run.start(), run.end()})
                .toList();
    }

    /** All samples of all tracks, as they lie in the segments. */
    byte[] samples() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boxes("mdat").forEach(box -> {
            byte[] bytes = new byte[box.content().remaining()];
            box.content().get(bytes);
            all.writeBytes(bytes);
        });
        return all.toByteArray();
    }

    private List<Box> moofs() {
        return boxes("moof");
    }

    private List<Box> boxes(String type) {
        return media.stream()
                .flatMap(bytes -> Box.all(ByteBuffer.wrap(bytes)).stream())
                .filter(box -> box.is(type))
                .toList();
    }
}
