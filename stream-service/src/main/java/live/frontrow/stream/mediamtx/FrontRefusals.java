package live.frontrow.stream.mediamtx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Connections that an RTMP front closed in the last minute.
 *
 * @param reasons how many, by reason
 * @param addresses from where most came, the most frequent first; bounded by the front
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FrontRefusals(Map<String, Integer> reasons, List<From> addresses) {

    /**
     * Those of one address.
     *
     * @param address an IPv4 address or an IPv6 /64
     * @param reason the front's word for it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record From(String address, String reason, int times, Instant lastAt) {}
}
