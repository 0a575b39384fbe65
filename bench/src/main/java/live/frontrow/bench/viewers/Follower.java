package live.frontrow.bench.viewers;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Stream;
import live.frontrow.bench.wire.Answer;
import live.frontrow.bench.wire.Connection;

/**
 * Follows one rendition as hls.js does: waits at the playlist for the next part, and fetches what is new in it while it
 * waits for the one after. One who is ahead waits for the part itself, by its hint.
 */
final class Follower {
    private final Connection playlists;
    private final Connection parts;
    private final String folder;
    private final String file;
    private final boolean ahead;
    private final Tips tips;
    private final Journal journal;
    private final Queue<String> wanted = new ArrayDeque<>();
    private String newest = "";
    private boolean fetching;

    /**
     * Begins with {@link #begin()}, on the thread of its connections.
     *
     * @param folder path that ends in a slash
     * @param tips shared by all who follow this rendition
     */
    Follower(
            Connection playlists,
            Connection parts,
            String folder,
            String file,
            boolean ahead,
            Tips tips,
            Journal journal) {
        this.playlists = playlists;
        this.parts = parts;
        this.folder = folder;
        this.file = file;
        this.ahead = ahead;
        this.tips = tips;
        this.journal = journal;
    }

    void begin() {
        playlists.get(folder + file, true, this::follow);
    }

    private void follow(Answer answer) {
        if (!answer.ok()) {
            journal.failed(answer);
            return;
        }
        Tip tip = tips.of(answer);
        journal.playlist(tip, answer);
        if (tip.ended()) {
            return;
        }
        playlists.get(folder + file + tip.query(), true, this::follow);
        if (ahead) {
            wanted.addAll(Stream.ofNullable(tip.hint()).toList());
        } else if (!tip.uris().isEmpty()) {
            wanted.addAll(tip.after(newest));
            newest = tip.newest();
        }
        fetch();
    }

    private void fetch() {
        if (!fetching && !wanted.isEmpty()) {
            String part = wanted.remove();
            fetching = true;
            parts.get(folder + part, false, answer -> fetched(part, answer));
        }
    }

    private void fetched(String part, Answer answer) {
        fetching = false;
        if (!answer.ok()) {
            journal.failed(answer);
            return;
        }
        journal.part(part, answer);
        fetch();
    }
}
