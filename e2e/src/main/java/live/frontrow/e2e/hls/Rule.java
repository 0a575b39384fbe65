package live.frontrow.e2e.hls;

/** Everything that is held against a playlist, with the section that asks for it. */
public enum Rule {
    // one playlist by itself
    UNREADABLE("4.1", "every line can be read"),
    FIRST_LINE("4.4.1.1", "the first line is #EXTM3U"),
    TAG_ONCE("4.4.3", "a tag of the whole playlist stands in it once"),
    VERSION_TOO_LOW("8", "the version covers every tag that is used"),
    VERSION_TOO_HIGH("6.2.1", "the version is not above what the tags need (should)"),
    TARGET_DURATION("4.4.3.1", "there is a TARGETDURATION of at least 1"),
    SEGMENT_TOO_LONG("4.4.3.1", "each EXTINF, rounded, is at most the TARGETDURATION"),
    SEQUENCE_FIRST("4.4.3.2, 4.4.3.3", "sequence numbers stand before the first segment"),
    PLAYLIST_TYPE("6.2.2", "a live playlist has no PLAYLIST-TYPE"),
    MAP_MISSING("3.1.2", "each fragmented MP4 segment has an EXT-X-MAP before it"),
    TAGS_BEFORE_PARTS("4.4.4.9", "a segment's tags stand before its first part"),
    PART_INF("4.4.3.7", "there is a PART-TARGET if there are parts"),
    PART_TOO_LONG("4.4.4.9", "no part is longer than PART-TARGET"),
    PART_TOO_SHORT("4.4.4.9", "each part is 85 % of PART-TARGET, but independent ones, before gaps and the last"),
    PARTS_ADD_UP("3.2", "the parts of a segment are as long as the segment"),
    PARTS_FAR_FROM_END("6.2.2", "parts stand within three TARGETDURATIONs of the end (should)"),
    NOT_BLOCKING("B.1", "CAN-BLOCK-RELOAD is offered with parts"),
    PART_HOLD_BACK("4.4.3.8", "PART-HOLD-BACK is there with parts and at least twice PART-TARGET"),
    PART_HOLD_BACK_THRICE("4.4.3.8, authoring 14.3", "PART-HOLD-BACK is at least three times PART-TARGET (should)"),
    HOLD_BACK("4.4.3.8", "HOLD-BACK is at least three TARGETDURATIONs"),
    SKIP_BOUNDARY("4.4.3.8", "CAN-SKIP-UNTIL is at least six TARGETDURATIONs"),
    DATE_MISSING("B.1", "a low-latency playlist says dates"),
    DATES_OVERLAP("6.2.1", "dates do not go back, and overlap by less than a second"),
    HINT_MISSING("B.1", "the next part is hinted while there are parts"),
    HINT_TWICE("6.2.6", "one hint of each type (should)"),
    HINT_AFTER_END("4.4.5.3", "no hint with ENDLIST"),
    REPORT_MISSING("B.1", "each other rendition is reported once"),
    REPORT_ADDRESS("4.4.5.4", "reports name renditions relative to the playlist"),
    SKIP_AFTER_END("6.2.5.1", "no delta update with ENDLIST"),

    // one playlist after another
    TARGET_DURATION_CHANGED("6.2.1", "TARGETDURATION never changes"),
    PART_TARGET_CHANGED("6.2.1", "PART-TARGET never changes"),
    SERVER_CONTROL_CHANGED("6.2.1", "SERVER-CONTROL never changes"),
    MEDIA_SEQUENCE_BACK("6.2.2", "MEDIA-SEQUENCE never decreases"),
    MEDIA_SEQUENCE_STEP("6.2.2", "MEDIA-SEQUENCE rises by one for each segment that is removed"),
    DISCONTINUITY_SEQUENCE("6.2.2", "a segment keeps its discontinuity number, which never decreases"),
    SEGMENT_CHANGED("6.2.1", "a segment keeps address, duration and tags"),
    SEGMENT_LOST("6.2.2", "segments are removed at the front only"),
    PARTS_CHANGED("6.2.1", "parts keep address and duration and are appended at the end"),
    PARTS_ORDER("6.2.2", "parts are removed in order"),
    WINDOW("6.2.2", "nothing is removed that leaves less than three TARGETDURATIONs"),
    CHANGED_AFTER_END("4.4.3.4, 6.2.1", "nothing changes after ENDLIST"),
    SEGMENT_LATE("6.2.1", "a new segment comes within 1.5 TARGETDURATIONs, but for a new publication"),
    PART_LATE("6.2.1", "a new part comes within one PART-TARGET, but for a new publication"),
    HINT_BROKEN("4.4.5.3", "what was hinted is what comes"),

    // what was asked for
    AWAITED_MISSING("6.2.5.2", "an awaited answer holds what was awaited"),
    DELTA_MISSING("6.2.5.1", "who asks for a delta update gets one if there is something to skip"),
    DELTA_UNASKED("6.2.5.1", "nobody else gets one"),
    DELTA_TOO_MUCH("6.2.5.1", "only what is beyond the skip boundary is skipped"),
    DELTA_TAGS("6.2.5.1", "tags of what is not skipped stay"),

    // the renditions of one show
    REPORT_AHEAD("4.4.5.4", "a reported part is there"),
    REPORT_BEHIND("4.4.5.4", "a report is as recent as the playlist that it stands in, to one part"),
    RENDITIONS_TARGET("6.2.4", "all renditions have the same TARGETDURATION"),
    RENDITIONS_CONTROL("6.2.4", "all renditions have the same SERVER-CONTROL"),
    RENDITIONS_DISCONTINUITY("6.2.4", "the same time has the same discontinuity number in all renditions"),
    RENDITIONS_TIME("6.2.4", "dates and media timestamps go together in all renditions"),
    MEDIA_TAG_IN_MULTIVARIANT("4.4.3", "no tag of a media playlist stands in the multivariant one"),
    BANDWIDTH("4.4.6.2", "each variant says its bandwidth"),
    GROUP("4.4.6.2", "each group that a variant names is there"),

    // the media
    UNAVAILABLE("6.2.1", "what a playlist names can be had at once"),
    GONE_TOO_EARLY("6.2.2", "a segment stays for its availability duration, a part for three TARGETDURATIONs"),
    PARTS_DIFFER("3.2", "the parts of a segment are the segment"),
    MEDIA_DURATION("4.4.4.1, 4.4.4.9", "declared durations are those of the media, to a frame"),
    NOT_INDEPENDENT("4.4.4.9", "a part of video is called independent if and only if it holds a keyframe");

    private final String section;
    private final String sentence;

    Rule(String section, String sentence) {
        this.section = section;
        this.sentence = sentence;
    }

    /** Of draft-pantos-hls-rfc8216bis-22, or of Apple's authoring specification. */
    public String section() {
        return section;
    }

    /** What must be so. */
    public String sentence() {
        return sentence;
    }
}
