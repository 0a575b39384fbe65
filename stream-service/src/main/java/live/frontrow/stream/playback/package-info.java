/** Playback tokens: who may watch gets one for two minutes, and the keys that prove them. */
package live.frontrow.stream.playback;
