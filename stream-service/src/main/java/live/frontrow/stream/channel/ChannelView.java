package live.frontrow.stream.channel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The channel as everybody sees it. */
@Schema(name = "ChannelView")
record ChannelView(
        String name,

        @Schema(description = "One sentence under the name, or empty")
        String tagline,

        @Schema(description = "Accent colour, #rrggbb", examples = "#ffb454")
        String accent,

        @Schema(description = "About page as it was written, in Markdown")
        String about,

        @Schema(description = "The same as HTML that is safe to show")
        String aboutHtml,

        List<ChannelLink> links,

        @Schema(description = "IANA name of the creator's time zone", examples = "Europe/Berlin")
        String timeZone,

        @Schema(description = "BCP 47 tag of the language of the interface", examples = "en")
        String language,

        @Schema(description = "Address of the logo, 512 by 512, or null")
        String logoUrl,

        @Schema(description = "Address of the cover, 1920 by 640, or null")
        String coverUrl,

        long version) {

    static ChannelView of(Channel channel, String aboutHtml) {
        ChannelSettings settings = channel.settings();
        return new ChannelView(
                settings.name(),
                settings.tagline(),
                settings.accent(),
                settings.about(),
                aboutHtml,
                settings.links(),
                settings.timeZone(),
                settings.language(),
                Picture.LOGO.url(channel.logo()),
                Picture.COVER.url(channel.cover()),
                channel.version());
    }
}
