package live.frontrow.vod.clip;

/**
 * Where a clip lies: whole segments, the first of which begins with a keyframe.
 *
 * @param first number of the first segment
 * @param last number of the last one
 * @param startNanos place in the recording
 * @param nanos length
 */
record Cut(int first, int last, long startNanos, long nanos) {}
