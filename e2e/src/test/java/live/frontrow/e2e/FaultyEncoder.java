package live.frontrow.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.e2e.browser.Show;

/** ffmpeg with one setting that a creator would want to know of. */
enum FaultyEncoder {
    NONE("", List.of(), "All good."),
    KEYFRAMES(
            "",
            List.of("-g", "240", "-keyint_min", "240", "-sc_threshold", "0"),
            "A keyframe every 8 s: set 2 s in OBS → Output → Advanced."),
    FEW_FRAMES("fps=10", List.of(), "Only 10 frames a second: set 30 in OBS → Settings → Video."),
    SOUND_RATE("", List.of("-ar", "22050"), "Sound comes with 22.1 kHz: set 48 kHz in OBS → Settings → Audio"),
    NO_SOUND("", List.of("-an"), "There is no sound. Choose a microphone in OBS → Settings → Audio"),
    TOO_MUCH(
            "",
            List.of(
                    "-b:v",
                    "20M",
                    "-minrate",
                    "20M",
                    "-maxrate",
                    "20M",
                    "-bufsize",
                    "2M",
                    "-x264-params",
                    "nal-hrd=cbr"),
            "Mbit/s is more than many viewers can receive. Set 6 Mbit/s or less in OBS → Output."),
    UNEVEN(
            "fps=60,select=lt(mod(n\\,5)\\,3)",
            List.of("-fps_mode", "vfr"),
            "The frame rate varies, so movement stutters."),
    HEVC(
            "",
            List.of("-c:v", "libx265", "-x265-params", "log-level=none"),
            "Somebody sent a picture or sound that not every browser plays. Choose H.264 and AAC");

    private final String filter;
    private final List<String> settings;
    private final String sentence;

    FaultyEncoder(String filter, List<String> settings, String sentence) {
        this.filter = filter;
        this.settings = settings;
        this.sentence = sentence;
    }

    /** What the studio says about it. */
    String sentence() {
        return sentence;
    }

    /** Sends for this show until it is closed. */
    AutoCloseable send(Show show) throws IOException {
        List<String> options = new ArrayList<>(List.of("-vf", filter.isEmpty() ? "null" : filter));
        if (this != HEVC) {
            options.addAll(List.of("-c:v", "libx264", "-tune", "zerolatency"));
        }
        options.addAll(List.of("-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "60", "-c:a", "aac"));
        options.addAll(settings);
        Process process = SmallPicture.send(options, show.server() + "/" + show.streamKey());
        return () -> process.destroyForcibly().onExit().join();
    }
}
