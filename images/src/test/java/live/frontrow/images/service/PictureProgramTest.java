package live.frontrow.images.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import live.frontrow.images.container.Layers;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureProgramTest {

    /** What comes with glibc and the C++ compiler, and so with each base image. */
    private static final List<String> OF_THE_BASE = List.of(
            "libc.so.6", "libm.so.6", "libgcc_s.so.1", "libstdc++.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1");

    @TempDir
    Path folder;

    private FileEntriesLayer layer;

    /** As a container has it. */
    @BeforeEach
    void unpack() throws IOException {
        layer = PictureProgram.layer();
        for (FileEntry entry : layer.getEntries()) {
            Path target = folder.resolve(entry.getExtractionPath().toString().substring(1));
            Files.createDirectories(target.getParent());
            Files.copy(entry.getSourceFile(), target);
            assertThat(entry.getOwnership()).isEqualTo("0:0");
            assertThat(entry.getModificationTime()).isEqualTo(Layers.TIME);
        }
    }

    @Test
    void aProgramAndItsLibrariesAndNothingElse() {
        assertThat(layer.getEntries())
                .extracting(entry ->
                        entry.getExtractionPath() + " " + entry.getPermissions().toOctalString())
                .contains("/app/ffmpeg/ffmpeg 755", "/app/ffmpeg/libavcodec.so.62 755", "/app/ffmpeg/NOTICE 644")
                .noneMatch(file -> file.contains("ffprobe") || file.contains("libjni"));
    }

    /** The loader says where it finds each library; beyond the layer it may need the base's only. */
    @Test
    void needsNothingThatABaseImageLacks() throws IOException {
        String found = run(List.of(), Map.of("LD_TRACE_LOADED_OBJECTS", "1"));

        List<String> elsewhere = found.lines()
                .filter(line -> line.contains(" => "))
                .filter(line -> !line.contains(" => " + program().getParent()))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(found).contains("libavcodec.so.62 => " + program().resolveSibling("libavcodec.so.62"));
        assertThat(OF_THE_BASE).containsAll(elsewhere);
    }

    @Test
    void isNotOfTheGpl() throws IOException {
        assertThat(run(List.of("-version"), Map.of()))
                .contains("--enable-version3")
                .doesNotContain("--enable-gpl");
    }

    /** Both sorts of pictures, with the options and filters that vod-service uses. */
    @Test
    void makesPicturesOfARecording() throws IOException {
        Path recording = folder.resolve("recording.mp4");
        Ffmpeg encoder = Ffmpeg.locate();
        List<String> sample = words("-v error -f lavfi -i color=red:s=320x180:r=30:d=4 -c:v libx264 -preset ultrafast"
                + " -pix_fmt yuv420p -g 30 -f mp4 -movflags frag_keyframe+empty_moov+default_base_moof " + recording);
        Commands.run("ffmpeg", encoder.command(sample), encoder.environment(), folder, Commands.LIMIT);

        BufferedImage poster = picture(recording, "scale=w=min(1280\\,iw):h=-2,setsar=1,thumbnail=4");
        BufferedImage sheet = picture(
                recording,
                "scale=160:90:force_original_aspect_ratio=decrease,pad=160:90:(ow-iw)/2:(oh-ih)/2,setsar=1,tile=10x10");

        assertThat(poster.getWidth() + "x" + poster.getHeight()).isEqualTo("320x180");
        assertThat(sheet.getWidth() + "x" + sheet.getHeight()).isEqualTo("1600x900");
        assertThat(poster.getRGB(160, 90) >> 16 & 0xff).isGreaterThan(200);
        assertThat(sheet.getRGB(3 * 160 + 80, 45) >> 16 & 0xff).isGreaterThan(200);
    }

    private BufferedImage picture(Path recording, String filters) throws IOException {
        Path picture = folder.resolve("picture.jpg");
        run(
                words("-v error -y -threads 1 -skip_frame nokey -f mov -i " + recording
                        + " -an -sn -filter_threads 1 -vf " + filters
                        + " -frames:v 1 -c:v mjpeg -threads 1 -q:v 5 -f image2pipe " + picture),
                Map.of());
        return ImageIO.read(picture.toFile());
    }

    private String run(List<String> arguments, Map<String, String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "-i"));
        more.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(
                List.of("LD_LIBRARY_PATH=" + program().getParent(), program().toString()));
        return Commands.run(
                "ffmpeg", Stream.concat(command.stream(), arguments.stream()).toList());
    }

    private Path program() {
        return folder.resolve(PictureProgram.PLACE.substring(1));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
