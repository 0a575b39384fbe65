package live.frontrow.stream.secret;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The one answer that holds a secret: no cache may keep it. */
public final class ShownOnce {

    private ShownOnce() {}

    /** Says that {@code made}, with its secret, was made. */
    public static <T> RestResponse<T> created(T made) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
