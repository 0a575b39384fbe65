/** Channel, stream keys, ingest authorisation, show lifecycle, who may watch, playback tokens, audience. */
package live.frontrow.stream;
