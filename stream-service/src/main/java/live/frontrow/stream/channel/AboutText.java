package live.frontrow.stream.channel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /channel/about/preview}. */
@Schema(name = "AboutText")
record AboutText(
        @Schema(required = true, maxLength = 10_000, description = "Markdown")
        String about) {}
