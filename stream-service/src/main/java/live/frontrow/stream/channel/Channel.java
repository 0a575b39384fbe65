package live.frontrow.stream.channel;

/**
 * The channel as it is stored.
 *
 * @param settings what the creator wrote
 * @param logo hash of the logo, or null
 * @param cover hash of the cover, or null
 * @param version rises with every change, pictures included
 */
record Channel(ChannelSettings settings, String logo, String cover, long version) {}
