package live.frontrow.common.picture;

import java.util.Set;

/**
 * What may be uploaded, and what becomes of it.
 *
 * @param width pixels of our own file
 * @param height pixels of our own file
 * @param fit how the upload comes to that size
 * @param encoding what our own file is
 * @param formats what may be uploaded
 * @param mostPixels that an upload may have: said by its header, before a pixel is decoded
 */
public record PictureShape(
        int width, int height, Fit fit, Encoding encoding, Set<PictureFormat> formats, long mostPixels) {

    /** How an upload comes to its size. */
    public enum Fit {
        /** The largest part around the middle, made exactly as large as wanted. */
        CUT,
        /** All of it, at most as large as wanted and never enlarged. */
        WHOLE
    }

    /** What our own file is. */
    public enum Encoding {
        JPEG,
        /** PNG if the upload can be transparent, else JPEG. */
        PNG_IF_TRANSPARENT,
        PNG
    }
}
