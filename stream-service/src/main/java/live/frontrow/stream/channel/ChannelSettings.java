package live.frontrow.stream.channel;

import java.util.List;

/** What the creator writes about the channel, as it is stored. */
record ChannelSettings(
        String name,
        String tagline,
        String accent,
        String about,
        List<ChannelLink> links,
        String timeZone,
        String language) {}
