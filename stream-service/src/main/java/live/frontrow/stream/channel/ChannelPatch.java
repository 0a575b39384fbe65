package live.frontrow.stream.channel;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PATCH /channel}: what is absent or null stays as it is. */
@Schema(name = "ChannelPatch")
record ChannelPatch(
        @Schema(minLength = 1, maxLength = 60) String name,
        @Schema(maxLength = 140) String tagline,

        @Schema(pattern = "^#[0-9a-fA-F]{6}$", examples = "#ffb454")
        String accent,

        @Schema(maxLength = 10_000, description = "Markdown; HTML in it is shown as text")
        String about,

        @Schema(maxItems = 8) List<ChannelLink> links,

        @Schema(description = "IANA name", examples = "Europe/Berlin")
        String timeZone,

        @Schema(description = "BCP 47 tag; en for now", examples = "en")
        String language) {

    ChannelSettings applyTo(ChannelSettings now) {
        return new ChannelSettings(
                or(name, now.name()),
                or(tagline, now.tagline()),
                or(accent, now.accent()),
                or(about, now.about()),
                or(links, now.links()),
                or(timeZone, now.timeZone()),
                or(language, now.language()));
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
