package live.frontrow.gateway.hls.playlist;

/**
 * How far another rendition has come (EXT-X-RENDITION-REPORT), so that a player switches to it without asking first.
 *
 * @param uri its playlist
 * @param sequence number of the segment of its last part, as viewers count
 * @param part index of that part
 */
public record Report(String uri, long sequence, int part) {

    /** Of a rendition as it is now. */
    public static Report of(String uri, OriginPlaylist playlist, int publication) {
        boolean open = !playlist.open().isEmpty();
        long sequence = playlist.openSequence() - (open ? 0 : 1);
        int parts = open
                ? playlist.open().size()
                : playlist.segments().getLast().parts().size();
        return new Report(uri, SequenceNumbers.atEdge(publication, sequence), Math.max(0, parts - 1));
    }
}
