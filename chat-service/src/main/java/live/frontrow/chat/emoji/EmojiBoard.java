package live.frontrow.chat.emoji;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The channel's own emoji in memory of a pod, for rooms to tell of and for rules to know. */
@Singleton
public class EmojiBoard {

    /** Stands for any of them where only that it is an emoji counts. */
    private static final String ANY = "\u2b50";

    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Known known = Known.of(EmojiList.NONE);

    /** What pages show: addresses of pictures by name. The same object until something changes. */
    public Map<String, String> pictures() {
        return known.pictures();
    }

    /** The text with an emoji of Unicode's in place of each of the channel's own. */
    public String inUnicode(String text) {
        Pattern names = known.names();
        return names == null ? text : names.matcher(text).replaceAll(ANY);
    }

    /** Runs {@code watcher} after each change, on any thread. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    long version() {
        return known.list().version();
    }

    EmojiList list() {
        return known.list();
    }

    /** Takes a list, unless it is known already. */
    void take(EmojiList heard) {
        if (newer(heard)) {
            watchers.forEach(Runnable::run);
        }
    }

    private synchronized boolean newer(EmojiList heard) {
        boolean newer = heard != null && heard.version() > version();
        if (newer) {
            known = Known.of(heard);
        }
        return newer;
    }

    /** {@code names} finds any of them in a text; null without any. */
    private record Known(EmojiList list, Map<String, String> pictures, Pattern names) {

        static Known of(EmojiList list) {
            Map<String, String> pictures = new LinkedHashMap<>();
            list.items().forEach(emoji -> pictures.put(emoji.name(), emoji.url()));
            String names = pictures.keySet().stream().collect(Collectors.joining("|", ":(?:", "):"));
            return new Known(list, pictures, pictures.isEmpty() ? null : Pattern.compile(names));
        }
    }
}
