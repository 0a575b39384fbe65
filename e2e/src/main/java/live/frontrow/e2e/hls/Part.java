package live.frontrow.e2e.hls;

/**
 * A partial segment (§4.4.4.9).
 *
 * @param micros declared duration
 */
record Part(String uri, long micros, boolean independent, boolean gap) {
    static Part of(Attributes attributes) {
        return new Part(
                attributes.required("URI"),
                Attributes.micros(attributes.required("DURATION")),
                attributes.yes("INDEPENDENT"),
                attributes.yes("GAP"));
    }
}
