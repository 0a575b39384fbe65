/** TCP: who connects, and what goes between them and MediaMTX. */
package live.frontrow.rtmpfront.relay;
