package live.frontrow.bench.edge;

/** What is asked for: a segment, a part of one, and the playlist of a low-latency rendition. */
enum Asset {
    LARGE("750-kb", "bench_seg1.mp4", 750_000),
    SMALL("150-kb", "bench_part1.mp4", 150_000),
    PLAYLIST("2.5-kb-playlist", "bench.m3u8", 2_500);

    private final String title;
    private final String file;
    private final int bytes;

    Asset(String title, String file, int bytes) {
        this.title = title;
        this.file = file;
        this.bytes = bytes;
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
}
