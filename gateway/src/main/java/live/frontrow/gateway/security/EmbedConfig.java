package live.frontrow.gateway.security;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Pages elsewhere that may show the picture of public shows. */
@ConfigMapping(prefix = "frontrow.embed")
interface EmbedConfig {

    /** Their origins, as browsers write them: {@code https://www.example.org}, without a path. None unless set. */
    Optional<List<String>> origins();
}
