package live.frontrow.rtmpfront.meter;

/**
 * One message of sound or picture.
 *
 * @param at milliseconds of our clock
 * @param timestamp milliseconds of the publisher's clock
 * @param bytes of its payload
 * @param video picture, else sound
 * @param keyframe whether a picture can be shown without the ones before it
 */
record Arrival(long at, long timestamp, int bytes, boolean video, boolean keyframe) {}
