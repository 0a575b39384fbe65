package live.frontrow.vod.pictures;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import live.frontrow.vod.pictures.Moments.Moment;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;

/** Makes the pictures of one recording and puts them beside it; the text that names the sheets last. Blocks, for minutes. */
@Singleton
class Pictures {

    private static final String JPEG = "image/jpeg";

    /** Of so many pictures, two at least, or of those that there are, the one that is most like the others: nothing black, no slate. */
    private static final String POSTER = "scale=w=min(1280\\,iw):h=-2,setsar=1,thumbnail=%d";

    private final Keyframes keyframes;
    private final Decoder decoder;
    private final Shelf shelf;

    Pictures(Keyframes keyframes, Decoder decoder, Shelf shelf) {
        this.keyframes = keyframes;
        this.decoder = decoder;
        this.shelf = shelf;
    }

    /**
     * Of what is played of a show. The poster, which is for more people than the recording, shows nothing of what is {@code locked} to some
     * who may watch the rest, unless all of it is.
     */
    Poster make(String show, List<Line> lines, Set<Integer> dependent, Set<Integer> locked)
            throws IOException, InterruptedException {
        List<Moment> all = Moments.all(lines, dependent);
        List<Moment> open = all.stream()
                .filter(moment -> !locked.contains(moment.line().number()))
                .toList();
        List<Moment> middle = Moments.middle(open.isEmpty() ? all : open);
        if (middle.isEmpty() || !put(show, PictureNames.POSTER, middle, POSTER.formatted(Math.max(2, middle.size())))) {
            return Poster.NONE;
        }
        for (int first = 0; first < all.size(); first += Storyboard.PER_SHEET) {
            List<Moment> shown = all.subList(first, Math.min(all.size(), first + Storyboard.PER_SHEET));
            String sheet = PictureNames.sheet(first / Storyboard.PER_SHEET + 1);
            if (!put(show, sheet, shown, Storyboard.FILTERS)) {
                return Poster.NONE;
            }
        }
        long length = lines.stream().mapToLong(Line::duration).sum();
        shelf.put(
                PictureNames.place(show, PictureNames.STORYBOARD),
                Content.of("text/vtt", Storyboard.text(all, length)));
        return open.isEmpty() ? Poster.LOCKED : Poster.OPEN;
    }

    private boolean put(String show, String name, List<Moment> moments, String filters)
            throws IOException, InterruptedException {
        byte[] picture = decoder.picture(target -> keyframes.write(show, moments, target), filters);
        if (picture.length == 0) {
            return false;
        }
        shelf.put(PictureNames.place(show, name), Content.of(JPEG, ByteBuffer.wrap(picture)));
        return true;
    }
}
