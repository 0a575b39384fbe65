package live.frontrow.images.service;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.images.container.Layers;
import live.frontrow.local.ffmpeg.FfmpegBundle;
import live.frontrow.local.process.ComponentVersions;

/**
 * ffmpeg for the pictures of recordings: bytedeco's LGPL build of the launcher's version. A layer of its own, that changes when ffmpeg
 * does.
 */
final class PictureProgram {

    /** As SPDX calls it. */
    static final String LICENSE = "LGPL-3.0-or-later";

    /** The service that decodes. */
    static final String SERVICE = "vod-service";

    /** Where the program lies in its image; its libraries lie beside it. */
    static final String PLACE = "/app/ffmpeg/ffmpeg";

    private static final AbsoluteUnixPath FOLDER = AbsoluteUnixPath.get("/app/ffmpeg");

    /**
     * Of windows and sound cards: {@code libavdevice}, without which the program does not start, names these libraries and a Java base
     * image has none of them. None of their functions is called, and they are looked up when they are: any library stands in for them.
     */
    private static final List<String> ABSENT =
            List.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");

    private static final String STAND_IN = "libva-drm.so.2";

    private static final String NOTICE = """
            FFmpeg, %s, as org.bytedeco:ffmpeg brings it: GNU Lesser General Public License, version 3 or later.
            https://ffmpeg.org/legal.html; sources and how it was built: https://github.com/bytedeco/javacpp-presets
            %s are copies of %s that only bear these names.
            """;

    private PictureProgram() {}

    /** Everything that it needs beyond the C and C++ libraries of the base. */
    static FileEntriesLayer layer() throws IOException {
        Path home = FfmpegBundle.unpacked(FfmpegBundle.Build.LGPL);
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("ffmpeg");
        try (Stream<Path> files = Files.list(home)) {
            files.filter(file -> !file.endsWith("ffprobe")).sorted().forEach(file -> add(layer, file, name(file)));
        }
        ABSENT.forEach(name -> add(layer, home.resolve(STAND_IN), name));
        add(layer, notice(), "NOTICE");
        return layer.build();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void add(FileEntriesLayer.Builder layer, Path file, String name) {
        layer.addEntry(
                file,
                FOLDER.resolve(name),
                FilePermissions.fromOctalString(Files.isExecutable(file) ? "755" : "644"),
                Layers.TIME,
                "0:0");
    }

    private static Path notice() throws IOException {
        Path file = Files.createTempFile("frontrow-ffmpeg", "NOTICE");
        file.toFile().deleteOnExit();
        return Files.writeString(
                file, NOTICE.formatted(ComponentVersions.of("ffmpeg"), String.join(", ", ABSENT), STAND_IN));
    }
}
