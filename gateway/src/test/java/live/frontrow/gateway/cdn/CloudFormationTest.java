package live.frontrow.gateway.cdn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The distribution of mediamtx/cloudfront agrees with the gateway. */
class CloudFormationTest {

    private static final String SHOW = "/live/0198c1b2-6b1c-7a56-9d53-3f0f6f1f9b11/";

    /** Behaviours with a path, from one {@code PathPattern} to the next, the default behaviour being the last. */
    private static final Pattern BEHAVIOUR =
            Pattern.compile("(?s)PathPattern: (\\S+)(.*?)(?=PathPattern:|DefaultCache)");

    private String template;
    private List<MatchResult> behaviours;

    @BeforeEach
    void read() throws IOException {
        template = Files.readString(Path.of("../mediamtx/cloudfront/template.yaml"));
        behaviours = BEHAVIOUR.matcher(template).results().toList();
    }

    @Test
    void shouldCheckCookiesForTheMediaOfEachFolder() {
        for (MediaFolder folder : MediaFolder.values()) {
            assertThat(behaviourOf(SHOW + folder.path() + "/1a2b_video1_part7.mp4"))
                    .contains("TrustedKeyGroups: [!Ref Keys]", "TargetOriginId: media", "!Ref MediaCache");
        }
    }

    @Test
    void shouldLeaveEverythingElseOfAShowToTheGateway() {
        for (String path : List.of(
                SHOW + "index.m3u8",
                SHOW + "1a2b_video1_part7.mp4",
                SHOW + "public/video1_stream.m3u8",
                SHOW + "members/video1_stream.m3u8")) {
            assertThat(behaviourOf(path)).as(path).isEmpty();
        }
    }

    @Test
    void shouldSendTheSecretForNothingWhoseCookiesAreNotChecked() {
        assertThat(template).containsOnlyOnce("HeaderName: " + CloudFront.HEADER + "\n");
        assertThat(template.split("TargetOriginId: media", -1)).hasSize(2);
        assertThat(behaviours)
                .filteredOn(behaviour -> behaviour.group(2).contains("TargetOriginId: media"))
                .hasSize(1)
                .allMatch(behaviour -> behaviour.group(2).contains("TrustedKeyGroups"));
    }

    /** Text of the first behaviour that fits; empty for the default one. */
    private String behaviourOf(String path) {
        return behaviours.stream()
                .filter(behaviour ->
                        Pattern.matches(Pattern.quote(behaviour.group(1)).replace("*", "\\E.*\\Q"), path))
                .map(behaviour -> behaviour.group(2))
                .findFirst()
                .orElse("");
    }
}
