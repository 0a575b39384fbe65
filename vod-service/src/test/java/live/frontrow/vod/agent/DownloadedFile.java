package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import live.frontrow.common.mp4.TimeShift;
import live.frontrow.vod.download.Shifts;
import live.frontrow.vod.playlist.Addresses;

/** Segments on a shelf that is a folder, as the file that its creator downloads. */
record DownloadedFile(Path path) {

    /** So many bytes arrive at once. */
    private static final int CHUNK = 1_000;

    static DownloadedFile of(Path show, List<Stored> segments, Path target) throws IOException {
        byte[] init = Files.readAllBytes(
                show.resolve(Addresses.init(segments.getFirst().note().after().init())));
        TimeShift shift = Shifts.of(init, ByteBuffer.wrap(bytes(show, segments.getFirst())));
        try (FileChannel file = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(init));
            for (Stored segment : segments) {
                byte[] bytes = bytes(show, segment);
                for (int at = 0; at < bytes.length; at += CHUNK) {
                    file.write(shift.pass(ByteBuffer.wrap(bytes, at, Math.min(CHUNK, bytes.length - at))));
                }
            }
        }
        return new DownloadedFile(target);
    }

    private static byte[] bytes(Path show, Stored segment) throws IOException {
        return Files.readAllBytes(
                show.resolve(Addresses.segment(segment.window(), segment.note().number())));
    }
}
