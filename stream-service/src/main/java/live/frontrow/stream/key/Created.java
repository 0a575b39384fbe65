package live.frontrow.stream.key;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The one answer that holds a secret: no cache may keep it. */
final class Created {

    private Created() {}

    static RestResponse<CreatedKey> answer(CreatedKey key) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, key)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
