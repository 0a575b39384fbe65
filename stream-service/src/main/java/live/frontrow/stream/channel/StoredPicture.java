package live.frontrow.stream.channel;

/**
 * A picture as we encoded it.
 *
 * @param hash part of its address
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param bytes the file
 */
record StoredPicture(String hash, String mediaType, byte[] bytes) {}
