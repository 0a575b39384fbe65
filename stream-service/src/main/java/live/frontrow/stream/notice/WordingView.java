package live.frontrow.stream.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one kind of notice says. */
@Schema(name = "NoticeWordingView")
record WordingView(
        @Schema(enumeration = {"soon", "live", "answered"}) String kind,

        String subject,
        String text,

        @Schema(description = "Whether the creator has written it")
        boolean own) {

    /** All kinds. */
    @Schema(name = "NoticeWordingList")
    record Page(List<WordingView> items) {}

    /** A mail as its reader would get it. */
    @Schema(name = "NoticePreview")
    record Preview(String subject, String text, String html) {}
}
