/** The MediaMTX servers that publishers send to, and their control API. */
package live.frontrow.stream.mediamtx;
