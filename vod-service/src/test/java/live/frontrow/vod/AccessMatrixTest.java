package live.frontrow.vod;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.access.AccessMatrix;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class AccessMatrixTest {

    private static final String BEARER = "Bearer ";

    @Test
    void shouldLetInWhomThePageNamesAndNobodyElse() {
        AccessMatrix.of("vod-service")
                .place("clip", "abcdefgh01234567")
                .place("language", "en")
                .place("name", "storyboard.vtt")
                .place("number", "0")
                .place("part", "1")
                .place("window", "1")
                .caller("nobody", () -> "")
                .caller("viewer", () -> BEARER + TestIdentity.passerBy())
                .caller("follower", () -> person())
                .caller("member", () -> person("replay", "clip"))
                .caller("moderator", () -> person("replay", "clip", "moderate"))
                .owner("creator", () -> person("creator"))
                .caller("gateway", () -> BEARER + TestIdentity.gateway())
                .check();
    }

    private static String person(String... roles) {
        return BEARER + TestIdentity.person(UUID.randomUUID().toString(), "Some Body", "somebody", roles);
    }
}
