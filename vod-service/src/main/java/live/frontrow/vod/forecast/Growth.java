package live.frontrow.vod.forecast;

/**
 * What the shows of the last weeks took.
 *
 * @param shows how many there were
 * @param bytes of all of them
 * @param largest bytes of the largest
 * @param weeks over how many weeks they are counted, from 1 to 4
 */
record Growth(int shows, long bytes, long largest, double weeks) {

    long perWeek() {
        return Math.round(bytes / weeks);
    }

    /** Bytes of a show, or null where there was none. */
    Long mean() {
        return shows == 0 ? null : bytes / shows;
    }
}
