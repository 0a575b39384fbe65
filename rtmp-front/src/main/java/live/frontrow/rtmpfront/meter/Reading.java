package live.frontrow.rtmpfront.meter;

/**
 * How a stream has been in the last seconds.
 *
 * @param videoKbps kilobits a second of picture
 * @param audioKbps kilobits a second of sound
 * @param framesPerSecond by the publisher's timestamps; 0 without a picture
 * @param unevenness longest of the usual distances between frames over the middle one (95th percentile over median): 1 is a
 *     steady rate
 * @param missingFrames frames that a steady rate would have had besides, in the window
 * @param keyframeSeconds the last distance between two keyframes, or the time since the last one when that is longer; 0 before
 *     the first one
 * @param behindMillis how much later media comes than at its best: a line or an encoder that does not keep up
 */
public record Reading(
        int videoKbps,
        int audioKbps,
        double framesPerSecond,
        double unevenness,
        int missingFrames,
        double keyframeSeconds,
        int behindMillis) {}
