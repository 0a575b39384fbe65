package live.frontrow.vod.playlist;

import java.time.Instant;

/**
 * A segment as a playlist names it.
 *
 * @param number of the segment, from 0
 * @param window of the show in which it lies: who may see what is decided by it
 * @param init number of the init that it needs
 * @param discontinuity whether something is missing, or other codecs begin, before it
 * @param duration nanoseconds
 * @param time the wall clock at its start
 */
public record Line(int number, int window, int init, boolean discontinuity, long duration, Instant time) {}
