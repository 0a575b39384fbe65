/** Playback tokens: passed on when stream-service gives one, checked on every request for media. */
package live.frontrow.gateway.playback;
