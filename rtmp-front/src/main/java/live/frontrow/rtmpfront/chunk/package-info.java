/** The chunk stream of RTMP 1.0, §5.3, in one direction: read from one side, written to the other. */
package live.frontrow.rtmpfront.chunk;
