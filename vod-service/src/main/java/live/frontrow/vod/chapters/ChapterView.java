package live.frontrow.vod.chapters;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chapter.
 *
 * @param id its id within the show
 * @param at wall clock of its first picture
 * @param title one line
 * @param source where it comes from
 */
@Schema(name = "Chapter")
record ChapterView(
        @Schema(required = true) String id,

        @Schema(required = true, description = "Wall clock of its first picture (EXT-X-PROGRAM-DATE-TIME)")
        Instant at,

        @Schema(required = true) String title,
        @Schema(required = true) Source source) {

    /** All of a show, in their order. */
    @Schema(name = "ChapterList")
    record All(@Schema(required = true) List<ChapterView> items) {}
}
