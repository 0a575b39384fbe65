package live.frontrow.vod.chapters;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a chapter comes from. */
@Schema(name = "ChapterSource")
enum Source {
    /** The creator set it. */
    @JsonProperty("studio")
    STUDIO,
    /** Something happened in the show, such as its coming back after an interruption. */
    @JsonProperty("event")
    EVENT,
    /** A question was answered. */
    @JsonProperty("question")
    QUESTION;

    /** The one that the database calls so. */
    static Source of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
