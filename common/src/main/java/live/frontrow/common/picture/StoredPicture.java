package live.frontrow.common.picture;

/**
 * A picture as we encoded it.
 *
 * @param hash part of its address
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param bytes the file
 */
public record StoredPicture(String hash, String mediaType, byte[] bytes) {}
