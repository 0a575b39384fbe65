package live.frontrow.gateway.security;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway of which two pages elsewhere may show the picture. */
public class WithEmbedders implements QuarkusTestProfile {

    static final String FRIEND = "https://friend.example";
    static final String ON_A_PORT = "https://club.example:8443";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("frontrow.embed.origins", FRIEND + "," + ON_A_PORT);
    }
}
