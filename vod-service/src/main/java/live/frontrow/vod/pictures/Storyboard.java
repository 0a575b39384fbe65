package live.frontrow.vod.pictures;

import java.util.List;
import java.util.Locale;
import live.frontrow.vod.pictures.Moments.Moment;

/**
 * Which small picture belongs to which time: WebVTT whose cues name a part of a sheet, as players know it
 * ({@code storyboard-1.jpg#xywh=160,0,160,90}, W3C Media Fragments).
 */
final class Storyboard {

    static final int WIDTH = 160;
    static final int HEIGHT = 90;

    /** Pictures in a row of a sheet, and rows. */
    static final int SIDE = 10;

    static final int PER_SHEET = SIDE * SIDE;

    /** Of a picture of any shape; what is missing is black. */
    static final String FILTERS =
            "scale=%1$d:%2$d:force_original_aspect_ratio=decrease,pad=%1$d:%2$d:(ow-iw)/2:(oh-ih)/2,setsar=1,tile=%3$dx%3$d"
                    .formatted(WIDTH, HEIGHT, SIDE);

    private Storyboard() {}

    /** {@code length}: nanoseconds of all of it. */
    static String text(List<Moment> moments, long length) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < moments.size(); i++) {
            long end = i + 1 < moments.size() ? moments.get(i + 1).at() : length;
            int place = i % PER_SHEET;
            text.append('\n')
                    .append(time(i == 0 ? 0 : moments.get(i).at()))
                    .append(" --> ")
                    .append(time(end))
                    .append('\n')
                    .append(PictureNames.sheet(i / PER_SHEET + 1))
                    .append("#xywh=%d,%d,%d,%d".formatted(place % SIDE * WIDTH, place / SIDE * HEIGHT, WIDTH, HEIGHT))
                    .append('\n');
        }
        return text.toString();
    }

    private static String time(long nanos) {
        long millis = nanos / 1_000_000;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
