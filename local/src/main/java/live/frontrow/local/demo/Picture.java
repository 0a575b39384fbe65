package live.frontrow.local.demo;

import java.util.List;

/**
 * The filter graph of the demo: a slow gradient with three soft balls, a quiet chord, and the clock.
 *
 * @param width multiple of {@link ClockCode#BOXES}
 * @param height multiple of {@link ClockCode#ROWS}
 * @param framesPerSecond constant
 */
public record Picture(int width, int height, int framesPerSecond) {

    /** 720p at 30 frames: 0.4 of a core with x264 `veryfast`. */
    public static final Picture HD = new Picture(1280, 720, 30);

    /** 320 × 180: little work to make and to watch. */
    public static final Picture SMALL = new Picture(320, 180, 30);

    /** Outputs {@code [v]} and {@code [a]}. */
    String graph(long startMillis) {
        return String.join(
                ";",
                // Drawn small and enlarged: soft anyway, and a sixteenth of the work.
                "gradients=s=%dx%d:r=%d:c0=0x140b2d:c1=0x5b21b6:c2=0x0e7490:n=3:speed=0.015,scale=%d:%d,format=yuv420p[sky]"
                        .formatted(width / 4, height / 4, framesPerSecond, width, height),
                ball("0xfbbf24", height / 8, "sun"),
                ball("0xf472b6", height / 12, "rose"),
                ball("0x5eead4", height / 18, "mint"),
                over("sky", "sun", "0.5+0.42*sin(t*0.7)", "0.42+0.30*cos(t*0.9)", "one"),
                over("one", "rose", "0.5+0.46*sin(t*1.1+2)", "0.42+0.34*sin(t*0.6)", "two"),
                over("two", "mint", "0.5+0.40*cos(t*1.7)", "0.42+0.36*sin(t*1.3+1)", "scene"),
                "[scene]" + ClockCode.filters(width, height, framesPerSecond, startMillis) + "[v]",
                chord() + ",arealtime[a]");
    }

    /** One frame with a soft edge; `overlay` repeats it for ever. */
    private static String ball(String colour, int radius, String name) {
        return ("color=c=%1$s:s=%2$dx%2$d:d=0.03,format=yuva420p,geq=lum='lum(X,Y)':cb='cb(X,Y)':cr='cr(X,Y)'"
                        + ":a='200*clip((%3$d-hypot(X-%3$d,Y-%3$d))/%3$d*2,0,1)'[%4$s]")
                .formatted(colour, radius * 2, radius, name);
    }

    private static String over(String below, String ball, String x, String y, String result) {
        return "[%s][%s]overlay=x='(W-w)*(%s)':y='(H-h)*(%s)'[%s]".formatted(below, ball, x, y, result);
    }

    /** A major, swelling once in ten seconds, at about -24 dB. */
    private static String chord() {
        List<String> tones = List.of("0.045*sin(2*PI*220*t)", "0.03*sin(2*PI*277.18*t)", "0.03*sin(2*PI*329.63*t)");
        return "aevalsrc=exprs='(%s)*(0.7+0.3*sin(2*PI*0.1*t))':s=48000".formatted(String.join("+", tones));
    }
}
