package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.playlist.Playlist;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;
import live.frontrow.vod.timeline.Init;
import live.frontrow.vod.timeline.Note;
import live.frontrow.vod.timeline.Position;
import live.frontrow.vod.timeline.Timeline;

/** The recordings of shows on the shelf: {@code shows/<show>/…}. */
final class Recordings {

    private final Shelf shelf;
    private final Library library;

    Recordings(Shelf shelf, Library library) {
        this.shelf = shelf;
        this.library = library;
    }

    /** Where a show stands, by its newest segment; what the library does not know yet, it is told. */
    Position position(String show) throws IOException {
        // One that was put a second time, when another window was known, lies in two folders.
        List<Shelf.Item> segments = List.copyOf(shelf.list(Addresses.place(show, "w")).stream()
                .filter(item -> item.name().endsWith(".m4s"))
                .collect(Collectors.toMap(Recordings::number, item -> item, (first, second) -> first, TreeMap::new))
                .values());
        int known = library.known(show);
        if (known == 0 && !segments.isEmpty()) {
            findCaptions(show);
        }
        Position position = Position.START;
        for (int number = Math.min(known, Math.max(0, segments.size() - 1)); number < segments.size(); number++) {
            Shelf.Item item = segments.get(number);
            Note note = Note.read(shelf.beginning(item.name(), Note.AT_MOST))
                    .filter(each -> each.number() == number(item))
                    .orElseThrow(() -> new IOException(item.name() + " on the shelf is no segment of ours"));
            library.add(show, new Stored(note, window(item), item.bytes()));
            position = note.after();
        }
        return position;
    }

    /** Of an index that is made anew. */
    private void findCaptions(String show) throws IOException {
        for (Shelf.Item item : shelf.list(Addresses.place(show, "captions/"))) {
            String text = StandardCharsets.UTF_8
                    .decode(shelf.beginning(item.name(), Math.toIntExact(Math.max(1, item.bytes()))))
                    .toString();
            int cues = (int) text.lines().filter(line -> line.contains(" --> ")).count();
            library.captions(show, stem(item), cues, item.bytes());
        }
    }

    void put(String show, int number, Init init) throws IOException {
        shelf.put(Addresses.place(show, Addresses.init(number)), Content.of("video/mp4", init.bytes()));
    }

    void put(String show, Note note, Content content) throws IOException {
        int window = library.window(show, note);
        shelf.put(Addresses.place(show, Addresses.segment(window, note.number())), content);
        library.add(show, new Stored(note, window, content.length()));
    }

    /** Nothing more comes: whoever looks into the bucket finds a playlist there. */
    void complete(String show) throws IOException {
        List<Line> lines = library.lines(show);
        if (!lines.isEmpty()) {
            String playlist = new Playlist(Timeline.TARGET).of(lines, true);
            shelf.put(Addresses.place(show, Addresses.PLAYLIST), Content.of("application/vnd.apple.mpegurl", playlist));
        }
        library.complete(show);
    }

    /** Of {@code shows/<show>/w1/000734.m4s}. */
    private static int number(Shelf.Item item) {
        return Integer.parseInt(stem(item));
    }

    private static String stem(Shelf.Item item) {
        String name = item.name();
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }

    private static int window(Shelf.Item item) {
        String folder = item.name().split("/")[2];
        return Integer.parseInt(folder.substring(1));
    }
}
