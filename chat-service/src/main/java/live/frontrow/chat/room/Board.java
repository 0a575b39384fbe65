package live.frontrow.chat.room;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Newest states of things that pages keep a list of. Each is told once more to whoever has not had it; for those who are too far
 * behind there is only that they have missed something. Lives on the room's loop.
 */
final class Board {

    /** Characters of what is told at once, and of what is kept for those who read slowly. */
    static final int MOST_AT_ONCE = 16 * 1024;

    static final int MOST_KEPT = 32 * 1024;

    /** Of which it is known that they were told: more than a show has. */
    private static final int MOST_KNOWN = 10_000;

    /** What is to be told, what has waited longest first; as many as there are things in a room. */
    private final Map<UUID, Change> pending = new LinkedHashMap<>();
    /** What has been told, the newest last. */
    private final Map<UUID, Told> told = new LinkedHashMap<>();
    /** What was told whole at some time: whoever has missed that knows that they did. What was so longest ago is first. */
    private final LinkedHashSet<UUID> known = new LinkedHashSet<>();

    private final Telling telling;
    private Change current;
    private Object settings;
    private int settingsAt;
    private boolean settingsPending;
    /** Whoever has an older notice than this has missed something. */
    private int floor;

    private boolean missedPending;
    private int kept;

    /** Makes a frame of what is told; what is null is left out. */
    interface Telling {
        String frame(List<Object> changed, List<Object> voted, Boolean missed, Object settings);
    }

    Board(Telling telling) {
        this.telling = telling;
    }

    /**
     * @param stated the notice with which the whole was told last, at {@code brief} only the rest; 0: before the floor.
     * @param size characters of what was told last
     */
    private record Told(Change change, int stated, int brief, int size) {}

    void add(Change change) {
        pending.compute(change.id(), (id, before) -> change.after(before));
        if (change.current()) {
            current = change;
        } else if (current != null && current.id().equals(change.id())) {
            current = null;
        }
    }

    /** What the show was about may not be so any more, and whatever it is about follows. */
    void begin() {
        current = null;
    }

    /** What the show is about at the moment, for whoever has no list; or null. */
    String current() {
        return current == null ? null : telling.frame(List.of(current.whole()), null, null, null);
    }

    /** What holds for the list. */
    void settings(Object now) {
        settings = now;
        settingsPending = true;
    }

    /** From here on nobody can be sure to have had everything. */
    void miss() {
        missedPending = true;
    }

    /** Takes what has waited longest into this notice; true when more waits. */
    boolean release(int notice) {
        if (missedPending) {
            floor = notice;
            missedPending = false;
        }
        if (settingsPending) {
            settingsAt = notice;
            settingsPending = false;
        }
        int size = 0;
        for (Iterator<Change> next = pending.values().iterator(); next.hasNext() && size < MOST_AT_ONCE; ) {
            Change change = next.next();
            next.remove();
            size += tell(change, notice);
        }
        forget();
        return !pending.isEmpty();
    }

    private int tell(Change change, int notice) {
        Told before = told.remove(change.id());
        boolean whole = known.add(change.id()) || change.stated();
        if (known.size() > MOST_KNOWN) {
            known.removeFirst();
        }
        int size = whole ? change.size() : change.briefSize();
        int stated = whole ? notice : before == null ? 0 : before.stated;
        told.put(change.id(), new Told(change, stated, notice, size));
        kept += size - (before == null ? 0 : before.size);
        return size;
    }

    private void forget() {
        Iterator<Told> oldest = told.values().iterator();
        while (kept > MOST_KEPT && oldest.hasNext()) {
            Told gone = oldest.next();
            oldest.remove();
            kept -= gone.size;
            floor = Math.max(floor, gone.brief);
        }
    }

    /** The frame for somebody whose newest notice is this one. */
    String after(int notice, boolean moderator) {
        List<Object> changed = new ArrayList<>();
        List<Object> voted = new ArrayList<>();
        for (Told each : told.values()) {
            if (each.stated > notice) {
                changed.add(moderator ? each.change.inside() : each.change.whole());
            } else if (each.brief > notice) {
                voted.add(each.change.brief());
            }
        }
        return telling.frame(
                changed,
                voted.isEmpty() ? null : voted,
                notice < floor ? Boolean.TRUE : null,
                settingsAt > notice ? settings : null);
    }
}
