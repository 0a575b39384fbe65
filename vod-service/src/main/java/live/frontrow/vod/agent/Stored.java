package live.frontrow.vod.agent;

import live.frontrow.vod.timeline.Note;

/**
 * A segment on the shelf.
 *
 * @param note what it says about itself
 * @param window of the show, as it was known when it was put there: the folder in which it lies
 * @param bytes of all of it
 */
public record Stored(Note note, int window, long bytes) {}
