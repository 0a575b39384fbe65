package live.frontrow.bench.edge;

/** What is asked for: a segment, a part of one, and the playlist of a low-latency rendition. */
enum Asset {
    LARGE("750-kb", "bench_seg1.mp4", 750_000, 1.7, 1.3),
    SMALL("150-kb", "bench_part1.mp4", 150_000, 1.5, 1.3),
    PLAYLIST("2.5-kb-playlist", "bench.m3u8", 2_500, 1.25, 2);

    private final String title;
    private final String file;
    private final int bytes;
    private final double toNginx;
    private final double toVarnish;

    Asset(String title, String file, int bytes, double toNginx, double toVarnish) {
        this.title = title;
        this.file = file;
        this.bytes = bytes;
        this.toNginx = toNginx;
        this.toVarnish = toVarnish;
    }

    /** As figures are named. */
    String title() {
        return title;
    }

    String file() {
        return file;
    }

    /** Of media exactly; of the playlist about, since the gateway writes it anew. */
    int bytes() {
        return bytes;
    }

    /** How many times as many hits as nginx gives there should be. */
    double toNginx() {
        return toNginx;
    }

    /** How many times as many hits as Varnish gives there should be. */
    double toVarnish() {
        return toVarnish;
    }
}
