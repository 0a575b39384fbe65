package live.frontrow.chat.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import live.frontrow.chat.log.LogEntry;

/** The newest frames of a room, once for all who are behind, and up to a bound. */
final class Ring {

    /** Characters of all frames: some minutes of a busy room. */
    private static final int MOST_CHARACTERS = 4 << 20;

    /** Characters of a piece; a text may have several. */
    private static final int PIECE_CHARACTERS = Batches.MOST_CHARACTERS / 4;

    /** Messages that were deleted and are not here. */
    private static final int MOST_GONE = 10_000;

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final Map<UUID, Entry> messages = new HashMap<>();
    private final LinkedHashSet<UUID> gone = new LinkedHashSet<>();
    private final int mostCharacters;
    private long floor;
    private long head;
    private int characters;
    /** Of all that were ever here: where texts end for whoever is behind. */
    private long written;

    /** Begins after {@code floor}: everything later is here. */
    Ring(long floor) {
        this(floor, MOST_CHARACTERS);
    }

    Ring(long floor, int mostCharacters) {
        this.floor = floor;
        this.head = floor;
        this.mostCharacters = mostCharacters;
    }

    /** Everything after this position is here; what is before may not be. */
    long floor() {
        return floor;
    }

    /** Position of the newest. */
    long head() {
        return head;
    }

    void add(Entry entry) {
        written += entry.size();
        entry.in(written / PIECE_CHARACTERS);
        entries.put(entry.seq(), entry);
        head = entry.seq();
        characters += entry.size();
        if (entry.message() != null) {
            messages.put(entry.message().id(), entry);
        }
        while (characters > mostCharacters) {
            Entry oldest = entries.pollFirstEntry().getValue();
            characters -= oldest.size();
            floor = oldest.seq();
            LogEntry.Message message = oldest.message();
            if (message != null
                    && messages.remove(message.id(), oldest)
                    && message.text().isEmpty()) {
                remember(message.id());
            }
        }
    }

    Optional<Entry> message(UUID id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Whether this message is known to be gone. */
    boolean blanked(UUID id) {
        Entry entry = messages.get(id);
        return entry == null ? gone.contains(id) : entry.message().text().isEmpty();
    }

    /** Takes a message away, or remembers for when it comes again that it is gone. */
    void delete(UUID id) {
        Entry entry = messages.get(id);
        if (entry != null) {
            blank(entry);
        } else {
            remember(id);
        }
        forget(pinned -> pinned.id().equals(id), id::equals);
    }

    /** Takes a message's text away; its id stays known, so that a repetition of it is none. */
    void blank(Entry entry) {
        change(entry, Entry::blank);
    }

    /** The same for all messages of a person until then. */
    void blank(String author, Instant until) {
        Set<UUID> theirs = new HashSet<>();
        for (Entry entry : messages.values()) {
            if (entry.message().author().id().equals(author)
                    && !entry.message().at().isAfter(until)) {
                blank(entry);
                theirs.add(entry.message().id());
            }
        }
        forget(pinned -> pinned.author().id().equals(author) && !pinned.at().isAfter(until), theirs::contains);
    }

    /** What is gone, or was said before everything here, is not said of anybody by what answers it. */
    void unname() {
        entries.values().forEach(entry -> change(entry, each -> each.unname(this::unknown)));
    }

    /** Whether a message is gone, or not here to tell whose it was. */
    boolean unknown(UUID id) {
        return blanked(id) || !messages.containsKey(id);
    }

    private void remember(UUID id) {
        if (gone.add(id) && gone.size() > MOST_GONE) {
            gone.removeFirst();
        }
    }

    /** What is gone is not pinned, and not quoted by what answers it. */
    private void forget(Predicate<LogEntry.Message> pinned, Predicate<UUID> quoted) {
        for (Entry entry : entries.values()) {
            boolean gone = entry.pinned() != null && pinned.test(entry.pinned());
            change(entry, gone ? Entry::blank : each -> each.unquote(quoted));
        }
    }

    private void change(Entry entry, Consumer<Entry> change) {
        characters -= entry.size();
        change.accept(entry);
        characters += entry.size();
    }

    /** Position in this ring that is at {@code position}, or the last before: what follows there follows here. */
    long upTo(long position) {
        Long known = entries.floorKey(position);
        return known == null ? floor : known;
    }

    /** Position from which the newest {@code count} frames follow. */
    long back(int count) {
        return entries.descendingKeySet().stream().skip(count).findFirst().orElse(floor);
    }

    /**
     * What follows {@code position}, as one text of at most {@code most} characters, for moderators or for everybody else. When
     * that is not all, it ends with a piece of the ring: so those who are behind, wherever they are, soon have the same text.
     */
    Batch after(long position, boolean moderator, int most) {
        StringBuilder text = new StringBuilder();
        long last = position;
        long piece = -1;
        int whole = 0;
        long lastOfWhole = position;
        for (Entry entry : entries.tailMap(position, false).values()) {
            String frame = entry.frame(moderator);
            if (entry.piece() != piece) {
                piece = entry.piece();
                whole = text.length();
                lastOfWhole = last;
            }
            if (!text.isEmpty()) {
                if (text.length() + frame.length() >= most) {
                    return whole == 0
                            ? new Batch(text.toString(), last)
                            : new Batch(text.substring(0, whole), lastOfWhole);
                }
                text.append('\n');
            }
            text.append(frame);
            last = entry.seq();
        }
        return new Batch(text.toString(), last);
    }

    /**
     * Some frames in a row.
     *
     * @param text of the frames, a line each
     * @param last position of the last one
     */
    record Batch(String text, long last) {}
}
