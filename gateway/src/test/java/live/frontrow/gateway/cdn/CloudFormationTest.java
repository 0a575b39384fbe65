package live.frontrow.gateway.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The distribution of mediamtx/cloudfront agrees with the gateway. */
class CloudFormationTest {

    private static final String SHOW = "/live/0198c1b2-6b1c-7a56-9d53-3f0f6f1f9b11/";
    private static final String RECORDING = "/vod/0198c1b2-6b1c-7a56-9d53-3f0f6f1f9b11/";

    private final CloudFormation template = CloudFormation.read();

    @Test
    void shouldCheckCookiesForTheMediaOfEachFolder() {
        for (MediaFolder folder : MediaFolder.values()) {
            assertThat(template.behaviourOf(SHOW + folder.path() + "/1a2b_video1_part7.mp4"))
                    .contains("TrustedKeyGroups: [!Ref Keys]", "TargetOriginId: media", "!Ref MediaCache");
        }
        for (String window : List.of("w1", "w12")) {
            assertThat(template.behaviourOf(RECORDING + window + "/000734.m4s"))
                    .contains("TrustedKeyGroups: [!Ref Keys]", "TargetOriginId: media", "!Ref MediaCache");
        }
    }

    @Test
    void shouldLeaveEverythingElseOfAShowToTheGateway() {
        for (String path : List.of(
                SHOW + "index.m3u8",
                SHOW + "1a2b_video1_part7.mp4",
                SHOW + "public/video1_stream.m3u8",
                SHOW + "members/video1_stream.m3u8",
                RECORDING + "index.m3u8",
                RECORDING + "init-0.mp4",
                RECORDING + "direct-1/000734.m4s",
                RECORDING + "captions/en.vtt",
                RECORDING + "pictures/storyboard-1.jpg",
                "/clips/0123456789ABcdef/w1/000734.m4s")) {
            assertThat(template.behaviourOf(path)).as(path).isEmpty();
        }
    }

    @Test
    void shouldSendTheSecretForNothingWhoseCookiesAreNotChecked() {
        assertThat(template.text()).containsOnlyOnce("HeaderName: " + CloudFront.HEADER + "\n");
        assertThat(template.text().split("TargetOriginId: media", -1)).hasSize(3);
        assertThat(template.behaviours())
                .filteredOn(behaviour -> behaviour.group(2).contains("TargetOriginId: media"))
                .hasSize(2)
                .allMatch(behaviour -> behaviour.group(2).contains("TrustedKeyGroups"));
    }
}
