package live.frontrow.vod.cost;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.playlist.Playlist;
import live.frontrow.vod.timeline.Note;
import live.frontrow.vod.timeline.Position;
import live.frontrow.vod.timeline.RecordedFile;
import live.frontrow.vod.timeline.Segment;
import live.frontrow.vod.timeline.Timeline;
import live.frontrow.vod.timeline.UnusableFileException;

/** The timeline's work alone: recorded files become segments and a playlist in another folder, and nobody looks for them or sends them. */
final class OnTimeline {

    private static final int WINDOW = 1;

    private final Path target;
    private final List<Line> lines = new ArrayList<>();
    private Position position = Position.START;

    OnTimeline(Path target) {
        this.target = target;
    }

    /** All of them, in their order. */
    void put(List<Path> files) throws IOException, UnusableFileException {
        Files.createDirectories(target.resolve(Addresses.segment(WINDOW, 0)).getParent());
        for (Path each : files) {
            try (FileChannel file = FileChannel.open(each)) {
                for (Segment segment : Timeline.place(position, RecordedFile.read(file))) {
                    put(segment, file);
                }
            }
        }
        Files.writeString(target.resolve(Addresses.PLAYLIST), new Playlist(Timeline.TARGET).of(lines, true));
    }

    /** What was put there as one file, behind the one init that it needs. */
    void join(Path whole) throws IOException {
        try (FileChannel all = create(whole)) {
            append(all, Addresses.init(0));
            for (Line line : lines) {
                append(all, Addresses.segment(WINDOW, line.number()));
            }
        }
    }

    private void put(Segment segment, FileChannel file) throws IOException {
        Note note = segment.note();
        position = note.after();
        if (segment.newInit().isPresent()) {
            try (FileChannel init = create(target.resolve(Addresses.init(position.init())))) {
                ByteBuffer bytes = segment.newInit().get().bytes().duplicate();
                init.write(bytes);
            }
        }
        try (FileChannel stored = create(target.resolve(Addresses.segment(WINDOW, note.number())))) {
            segment.open(file).transferTo(stored);
        }
        lines.add(new Line(note.number(), WINDOW, position.init(), note.discontinuity(), note.duration(), note.time()));
    }

    private void append(FileChannel all, String object) throws IOException {
        try (FileChannel part = FileChannel.open(target.resolve(object))) {
            for (long at = 0; at < part.size(); ) {
                at += part.transferTo(at, part.size() - at, all);
            }
        }
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
