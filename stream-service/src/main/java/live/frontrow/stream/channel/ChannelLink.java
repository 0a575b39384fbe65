package live.frontrow.stream.channel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where else the creator can be found.
 *
 * @param label what people read
 * @param url https address
 */
@Schema(name = "ChannelLink")
record ChannelLink(
        @Schema(required = true, minLength = 1, maxLength = 40, examples = "Newsletter")
        String label,

        @Schema(required = true, maxLength = 500, examples = "https://example.org/letter")
        String url) {}
