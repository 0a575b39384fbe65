package live.frontrow.e2e.hls;

/** EXT-X-PRELOAD-HINT (§4.4.5.3). */
record PreloadHint(String type, String uri) {
    static PreloadHint of(Attributes attributes) {
        return new PreloadHint(attributes.required("TYPE"), attributes.required("URI"));
    }
}
