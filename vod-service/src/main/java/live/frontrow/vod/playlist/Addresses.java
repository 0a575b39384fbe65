package live.frontrow.vod.playlist;

/**
 * What things are called below a show, in the bucket and for players alike: a cache in front of the bucket needs no
 * translation, and can tell by the address which window of the show something belongs to.
 */
public final class Addresses {

    /** The playlist. */
    public static final String PLAYLIST = "index.m3u8";

    private Addresses() {}

    /** Name in the bucket of something of a show. */
    public static String place(String show, String name) {
        return "shows/" + show + "/" + name;
    }

    /** A segment, as {@code w1/000734.m4s}. */
    public static String segment(int window, int number) {
        return "w%d/%06d.m4s".formatted(window, number);
    }

    /** Captions in one language, as {@code captions/en.vtt}. */
    public static String captions(String language) {
        return "captions/%s.vtt".formatted(language);
    }

    /** What players need before segments. */
    public static String init(int number) {
        return "init-%d.mp4".formatted(number);
    }
}
