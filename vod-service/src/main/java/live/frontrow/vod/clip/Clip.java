package live.frontrow.vod.clip;

import java.time.Instant;

/**
 * A piece of a recording under a name: whole segments, which stay where they are.
 *
 * @param id cannot be guessed
 * @param show show id
 * @param showTitle title of the show
 * @param title as its maker calls it
 * @param maker person who made it
 * @param makerName what they were called then
 * @param startNanos place in what is shown of the recording
 * @param nanos length
 * @param madeAt when it was made
 * @param deletedAt since when nobody can play it, or null
 * @param deletedBy person who took it away, or null
 * @param shared whether everybody who has its address may watch it
 */
record Clip(
        String id,
        String show,
        String showTitle,
        String title,
        String maker,
        String makerName,
        long startNanos,
        long nanos,
        Instant madeAt,
        Instant deletedAt,
        String deletedBy,
        boolean shared) {}
