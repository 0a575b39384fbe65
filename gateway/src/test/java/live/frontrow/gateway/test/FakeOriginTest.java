package live.frontrow.gateway.test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import org.junit.jupiter.api.Test;

class FakeOriginTest {

    private static final String FOLDER = "/live/show/";

    private final FakeOrigin origin = new FakeOrigin();

    @Test
    void shouldAnswerNothingBeforeTheIndexWasAskedFor() {
        assertThat(get("video1_stream.m3u8").status()).isEqualTo(401);
        assertThat(get("index.m3u8").body()).contains("\nvideo1_stream.m3u8\n", "URI=\"audio2_stream.m3u8\"");
        assertThat(get("video1_stream.m3u8").body()).isEqualTo(origin.playlist("video1"));
        assertThat(origin.asked()).isEqualTo(Map.of(FOLDER + "video1_stream.m3u8", 2, FOLDER + "index.m3u8", 1));

        origin.forgetSession();
        assertThat(get("video1_stream.m3u8").status()).isEqualTo(401);
    }

    @Test
    void shouldListTwoWholeSegmentsAndAnOpenOne() {
        // Given
        String prefix = origin.hinted("video1").substring(0, 12);

        // Then
        assertThat(origin.playlist("video1").replace(prefix, "p").replaceAll("TIME:.*", "TIME:t"))
                .startsWith("""
                        #EXTM3U
                        #EXT-X-VERSION:10
                        #EXT-X-TARGETDURATION:1
                        #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.50000,CAN-SKIP-UNTIL=6.00000
                        #EXT-X-PART-INF:PART-TARGET=0.20000
                        #EXT-X-MEDIA-SEQUENCE:2
                        #EXT-X-MAP:URI="p_video1_init.mp4"
                        #EXT-X-GAP
                        #EXTINF:1.00000,
                        gap.mp4
                        """)
                .endsWith("""
                        #EXT-X-PROGRAM-DATE-TIME:t
                        #EXT-X-PART:DURATION=0.20000,URI="p_video1_part5.mp4",INDEPENDENT=YES
                        #EXT-X-PART:DURATION=0.20000,URI="p_video1_part6.mp4"
                        #EXT-X-PART:DURATION=0.20000,URI="p_video1_part7.mp4"
                        #EXT-X-PART:DURATION=0.20000,URI="p_video1_part8.mp4"
                        #EXT-X-PART:DURATION=0.20000,URI="p_video1_part9.mp4"
                        #EXTINF:1.00000,
                        p_video1_seg8.mp4
                        #EXT-X-PART:DURATION=0.20000,URI="p_video1_part10.mp4",INDEPENDENT=YES
                        #EXT-X-PART:DURATION=0.20000,URI="p_video1_part11.mp4"
                        #EXT-X-PRELOAD-HINT:TYPE=PART,URI="p_video1_part12.mp4"
                        """);
    }

    @Test
    void shouldHoldAWaitUntilThePartIsThere() {
        // Given
        get("index.m3u8");
        String hinted = origin.hinted("video1");
        CompletableFuture<Answer> playlist = asking("video1_stream.m3u8?_HLS_msn=9&_HLS_part=2");
        CompletableFuture<Answer> media = asking(hinted);
        await().atMost(5, SECONDS).until(() -> origin.asked().size() == 3);
        assertThat(playlist).isNotDone();

        // When
        origin.addPart();

        // Then
        assertThat(playlist.join().body()).contains("URI=\"" + hinted + "\"\n#EXT-X-PRELOAD-HINT");
        assertThat(media.join().body()).isEqualTo(FakeOrigin.bytesOf(FOLDER + hinted));
    }

    @Test
    void shouldGrowByItselfForThoseWhoWait() {
        // Given
        origin.pacedBy(Duration.ofMillis(1));
        get("index.m3u8");

        // When
        Answer answer = get("audio2_stream.m3u8?_HLS_msn=10&_HLS_part=0");

        // Then
        assertThat(answer.body()).contains("#EXT-X-MEDIA-SEQUENCE:3\n", "_seg9.mp4\n");
        assertThat(origin.openSegment()).isEqualTo(10);
        assertThat(origin.openParts()).isEqualTo(1);
    }

    @Test
    void shouldRefuseWaitsThatLeadTooFarAndCopyForeignParameters() {
        // Given
        get("index.m3u8");

        // Then
        assertThat(get("video1_stream.m3u8?_HLS_msn=11").status()).isEqualTo(400);
        assertThat(get("video1_stream.m3u8?_HLS_msn=2").status()).isEqualTo(400);
        assertThat(get("video1_stream.m3u8?_HLS_part=1").status()).isEqualTo(400);
        assertThat(get("video1_stream.m3u8?_HLS_skip=YES&token=x").body())
                .contains("#EXT-X-SKIP:SKIPPED-SEGMENTS=2\n", "_seg8.mp4?token=x\n")
                .doesNotContain("EXT-X-MAP");
    }

    @Test
    void shouldFailWhoWaitsWhenThePublisherGoes() {
        // Given
        get("index.m3u8");
        CompletableFuture<Answer> waiting = asking("video1_stream.m3u8?_HLS_msn=9&_HLS_part=2");
        await().atMost(5, SECONDS).until(() -> origin.asked().size() == 2);

        // When
        origin.stop();

        // Then
        assertThat(waiting.join().status()).isEqualTo(500);
        assertThat(get("video1_stream.m3u8").status()).isEqualTo(401);
        assertThat(get("index.m3u8").status()).isEqualTo(404);
    }

    private CompletableFuture<Answer> asking(String file) {
        return CompletableFuture.supplyAsync(() -> get(file), Thread::startVirtualThread);
    }

    private Answer get(String file) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + Neighbours.CDN_SECRET);
        return origin.apply(new Asked("GET", URI.create(FOLDER + file), headers, ""));
    }
}
