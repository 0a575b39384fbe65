/** What is on air now: each rendition is followed once, however many watch, and its newest playlist lies ready. */
package live.frontrow.gateway.hls.live;
