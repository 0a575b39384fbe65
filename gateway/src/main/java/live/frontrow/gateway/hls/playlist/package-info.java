/** Media playlists: read as MediaMTX writes them, written as RFC 8216bis wants them. Nothing here does input or output. */
package live.frontrow.gateway.hls.playlist;
