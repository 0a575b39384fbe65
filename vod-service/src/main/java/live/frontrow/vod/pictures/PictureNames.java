package live.frontrow.vod.pictures;

import live.frontrow.vod.playlist.Addresses;

/** What pictures are called, in the bucket and below {@code /vod/{show}/pictures/} alike. */
final class PictureNames {

    static final String POSTER = "poster.jpg";
    static final String STORYBOARD = "storyboard.vtt";

    private PictureNames() {}

    /** A sheet of small pictures, from 1. */
    static String sheet(int number) {
        return "storyboard-" + number + ".jpg";
    }

    /** Name in the bucket. */
    static String place(String show, String name) {
        return Addresses.place(show, "pictures/" + name);
    }
}
