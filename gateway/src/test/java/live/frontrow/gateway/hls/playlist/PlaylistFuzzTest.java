package live.frontrow.gateway.hls.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import live.frontrow.common.test.fuzz.Fuzz;
import live.frontrow.gateway.hls.mux.MuxedIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlaylistFuzzTest {

    private static final String INDEX = """
            #EXTM3U
            #EXT-X-VERSION:9
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="audio2",AUTOSELECT=YES,DEFAULT=YES,CHANNELS="2",URI="audio2_stream.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1.640028,mp4a.40.2",FRAME-RATE=30.000,AUDIO="audio"
            video1_stream.m3u8
            """;

    /** Files by a plain name alone: wherever else a line leads is nobody's of ours. */
    private static final Pattern PLAIN = Pattern.compile("#EXT.*|[A-Za-z0-9_.-]{1,128}");

    private static final Fuzz PLAYLISTS = Fuzz.of(Samples.FROM_ORIGIN)
            .words(
                    "#EXTM3U\n",
                    "#EXTINF:",
                    "#EXT-X-PART:",
                    "#EXT-X-MAP:",
                    "#EXT-X-GAP\n",
                    "#EXT-X-PROGRAM-DATE-TIME:",
                    "#EXT-X-MEDIA-SEQUENCE:",
                    "#EXT-X-TARGETDURATION:",
                    "#EXT-X-PRELOAD-HINT:",
                    "URI=\"a.mp4\"",
                    "DURATION=",
                    "\n",
                    "\r",
                    ",",
                    ":",
                    "\"",
                    "https://example.org/",
                    "../",
                    "2026-11-23T22:18:05.614Z",
                    "+999999999-12-31T23:59:59Z",
                    "\u2028");

    private static final Fuzz INDEXES = Fuzz.of(INDEX)
            .words(
                    "#EXT-X-MEDIA:",
                    "#EXT-X-STREAM-INF:",
                    "AUDIO=\"",
                    "URI=\"",
                    "audio1_stream.m3u8",
                    "video2_stream.m3u8",
                    "\n",
                    "\r",
                    "$1",
                    "\\");

    @Test
    void shouldRefuseOrReadEveryPlaylist() {
        PLAYLISTS.sample(PlaylistFuzzTest::playlist);
    }

    @Test
    void shouldRewriteOrLeaveEveryIndex() {
        INDEXES.sample(PlaylistFuzzTest::index);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrReadEveryPlaylistForLong() {
        PLAYLISTS.soak(PlaylistFuzzTest::playlist);
    }

    @Test
    @Tag("soak")
    void shouldRewriteOrLeaveEveryIndexForLong() {
        INDEXES.soak(PlaylistFuzzTest::index);
    }

    /** What is written of it names the same files by plain names, under numbers of its publication. */
    private static boolean playlist(byte[] input) {
        OriginPlaylist read;
        try {
            read = OriginPlaylistParser.parse(new String(input, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException refused) {
            return false;
        }
        OriginPlaylist dated = new Calendar().date(read);
        PlaylistWriter writer = new PlaylistWriter(3, Targets.of(dated, 2));
        String whole = writer.whole(dated, List.of(Report.of("b.m3u8", dated, 3)));
        for (String text : List.of(whole, writer.delta(dated, List.of()), writer.ended(dated))) {
            assertThat(text.lines()).allMatch(PLAIN.asMatchPredicate());
        }
        OriginPlaylist again = OriginPlaylistParser.parse(whole);
        assertThat(again.segments())
                .extracting(Segment::uri)
                .isEqualTo(read.segments().stream().map(Segment::uri).toList());
        assertThat(again.open()).isEqualTo(read.open());
        assertThat(again.hint()).isEqualTo(read.hint());
        assertThat(again.sequence()).isEqualTo(SequenceNumbers.atEdge(3, read.sequence()));
        return true;
    }

    private static boolean index(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        String rewritten = MuxedIndex.of(text);
        assertThat(rewritten.length()).isLessThan(text.length() + 20);
        return !rewritten.equals(text);
    }
}
