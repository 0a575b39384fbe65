/** The LL-HLS edge: checks each request, asks MediaMTX once for all who ask the same, and numbers what it passes on. */
package live.frontrow.gateway.hls;
