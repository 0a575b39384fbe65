package live.frontrow.e2e;

import java.io.IOException;
import java.util.List;
import live.frontrow.e2e.browser.Show;

/** Encoders as people set them in OBS: x264 with B-frames, whole and odd frame rates, short and long keyframe intervals. */
enum ObsLike {
    /** 30 frames a second, a keyframe every 2 s: what the studio asks for. */
    USUAL(30, "30", 60, 48_000),
    NTSC(30, "30000/1001", 60, 48_000),
    FILM(24, "24000/1001", 48, 48_000),
    PAL(25, "25", 50, 44_100),
    FAST(60, "60", 120, 48_000),
    /** A keyframe every 8 s, near what OBS does when nobody sets anything. */
    LONG(30, "30", 240, 48_000);

    private final int interval;
    private final List<String> options;

    ObsLike(int frames, String rate, int keyframes, int sound) {
        this.interval = Math.max(1, keyframes / frames);
        this.options = List.of(
                "-vf",
                "fps=" + rate,
                "-c:v",
                "libx264",
                "-preset",
                "superfast",
                "-bf",
                "2",
                "-pix_fmt",
                "yuv420p",
                "-g",
                Integer.toString(keyframes),
                "-sc_threshold",
                "0",
                "-c:a",
                "aac",
                "-ar",
                Integer.toString(sound));
    }

    /** Seconds from keyframe to keyframe. */
    int interval() {
        return interval;
    }

    /** Sends for this show. */
    Process send(Show show) throws IOException {
        return SmallPicture.send(options, show.server() + "/" + show.streamKey());
    }
}
