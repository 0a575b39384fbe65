/**
 * Holds HLS playlists against draft-pantos-hls-rfc8216bis-22, as a client got them one after the other; section numbers
 * are those of that draft, "authoring" is Apple's HLS authoring specification.
 */
package live.frontrow.e2e.hls;
