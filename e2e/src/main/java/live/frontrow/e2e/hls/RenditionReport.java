package live.frontrow.e2e.hls;

/** EXT-X-RENDITION-REPORT (§4.4.5.4): how far another rendition reaches. */
record RenditionReport(String uri, Position last) {
    static RenditionReport of(Attributes attributes) {
        return new RenditionReport(
                attributes.required("URI"),
                new Position(
                        Attributes.number(attributes.required("LAST-MSN")),
                        attributes
                                .text("LAST-PART")
                                .map(part -> (int) Attributes.number(part))
                                .orElse(-1)));
    }
}
