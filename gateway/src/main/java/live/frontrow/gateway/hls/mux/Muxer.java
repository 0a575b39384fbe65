package live.frontrow.gateway.hls.mux;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import live.frontrow.common.mp4.Box;

/**
 * Puts one object of picture and the one of sound that covers the same time into one. Samples are not touched, and the same two
 * give the same bytes always and everywhere. Fails with {@link IllegalArgumentException} or
 * {@link IndexOutOfBoundsException} when they are not what MediaMTX writes.
 */
public final class Muxer {

    private Muxer() {}

    /** The object of that name: what players begin with, or a part or segment. */
    public static Buffer mux(MuxedName name, Buffer picture, Buffer sound) {
        ByteBuffer pictureBytes = ByteBuffer.wrap(picture.getBytes());
        ByteBuffer soundBytes = ByteBuffer.wrap(sound.getBytes());
        ByteBuffer out = ByteBuffer.allocate(picture.length() + sound.length());
        if (name.after().equals("_init.mp4")) {
            init(pictureBytes, soundBytes, out);
        } else {
            media(Fragment.all(pictureBytes), Fragment.all(soundBytes), out);
        }
        return Buffer.buffer(out.position()).appendBytes(out.array(), 0, out.position());
    }

    private static void init(ByteBuffer picture, ByteBuffer sound, ByteBuffer out) {
        List<Box> file = Box.all(picture);
        Box ofPicture = moov(file);
        Box ofSound = moov(Box.all(sound));
        if (!file.getFirst().is("ftyp")) {
            throw new IllegalArgumentException("No ftyp");
        }
        out.put(file.getFirst().bytes());
        int moov = begin("moov", out);
        out.put(ofPicture.child("mvhd").bytes());
        Track.PICTURE.describe(ofPicture.child("trak"), out);
        Track.SOUND.describe(ofSound.child("trak"), out);
        int mvex = begin("mvex", out);
        Track.PICTURE.extend(ofPicture.child("mvex").child("trex"), out);
        Track.SOUND.extend(ofSound.child("mvex").child("trex"), out);
        end(mvex, out);
        end(moov, out);
    }

    private static Box moov(List<Box> file) {
        return file.stream()
                .filter(box -> box.is("moov"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No moov"));
    }

    private static void media(List<Fragment> pictures, List<Fragment> sounds, ByteBuffer out) {
        if (pictures.size() != sounds.size()) {
            throw new IllegalArgumentException("Picture and sound are not cut alike");
        }
        for (int index = 0; index < pictures.size(); index++) {
            fragment(pictures.get(index), sounds.get(index), out);
        }
    }

    /** One fragment: what was in the sound's comes behind what was in the picture's. */
    private static void fragment(Fragment picture, Fragment sound, ByteBuffer out) {
        int added = sound.trafs().stream().mapToInt(Box::size).sum();
        int size = picture.moof().size() + added;
        int moof = begin("moof", out);
        out.put(picture.moof().child("mfhd").bytes());
        picture.trafs().forEach(traf -> Track.PICTURE.list(traf, added, out));
        int behindPicture = size - sound.moof().size() + picture.samples().remaining();
        sound.trafs().forEach(traf -> Track.SOUND.list(traf, behindPicture, out));
        end(moof, out);
        int mdat = begin("mdat", out);
        out.put(picture.samples()).put(sound.samples());
        end(mdat, out);
    }

    private static int begin(String type, ByteBuffer out) {
        int start = out.position();
        out.putInt(0).put(type.getBytes(StandardCharsets.ISO_8859_1));
        return start;
    }

    private static void end(int start, ByteBuffer out) {
        out.putInt(start, out.position() - start);
    }
}
