package live.frontrow.stream.channel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An about page that is not saved yet, as people would see it. */
@Schema(name = "AboutPreview")
record AboutPreview(
        @Schema(description = "HTML that is safe to show") String html) {}
