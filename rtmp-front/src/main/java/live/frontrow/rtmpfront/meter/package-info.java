/** What a publisher's stream is like, seen from its messages: nothing is decoded. */
package live.frontrow.rtmpfront.meter;
