package live.frontrow.gateway.hls.playlist;

/**
 * A partial segment.
 *
 * @param uri its name at the origin
 * @param seconds its duration
 */
public record Part(String uri, double seconds) {}
