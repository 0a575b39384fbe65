package live.frontrow.stream.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever opened the link at the end of a mail sees of it; nothing that says who they are. */
@Schema(name = "NoticeOff")
record OffState(
        @Schema(description = "Whether they get mail now") boolean mail,
        @Schema(description = "Of which show the mail was") String show) {}
