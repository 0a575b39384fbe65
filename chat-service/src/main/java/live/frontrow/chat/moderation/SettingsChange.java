package live.frontrow.chat.moderation;

import java.util.Objects;
import java.util.stream.Stream;
import live.frontrow.chat.log.Settings;

/** What a moderator wants otherwise in a room; what is null stays as it is. The fields are those of {@link Settings}. */
public record SettingsChange(
        Integer slowSeconds,
        Boolean membersOnly,
        Boolean emojiOnly,
        Settings.Links links,
        Integer minAccountMinutes,
        Integer delaySeconds,
        Boolean holdFirst) {

    /** As far back as a pod that starts knows who wrote when. */
    private static final int SLOWEST_SECONDS = 300;
    /** Thirty days. */
    private static final int OLDEST_MINUTES = 43_200;

    private static final int LONGEST_DELAY_SECONDS = 60;

    /** Whether it changes something, within the bounds. */
    public boolean valid() {
        return Stream.of(slowSeconds, membersOnly, emojiOnly, links, minAccountMinutes, delaySeconds, holdFirst)
                        .anyMatch(Objects::nonNull)
                && within(slowSeconds, SLOWEST_SECONDS)
                && within(minAccountMinutes, OLDEST_MINUTES)
                && within(delaySeconds, LONGEST_DELAY_SECONDS);
    }

    /**
     * What leads from {@code after} back to {@code before} (null: open), and nothing that is the same in both, or that is
     * otherwise {@code now}.
     */
    public static SettingsChange back(Settings after, Settings before, Settings now) {
        Settings then = before == null ? Settings.OPEN : before;
        return new SettingsChange(
                back(after.slowSeconds(), then.slowSeconds(), now.slowSeconds()),
                back(after.membersOnly(), then.membersOnly(), now.membersOnly()),
                back(after.emojiOnly(), then.emojiOnly(), now.emojiOnly()),
                back(after.links(), then.links(), now.links()),
                back(after.minAccountMinutes(), then.minAccountMinutes(), now.minAccountMinutes()),
                back(after.delaySeconds(), then.delaySeconds(), now.delaySeconds()),
                back(after.holdFirst(), then.holdFirst(), now.holdFirst()));
    }

    /** The whole, changed. */
    public Settings on(Settings now) {
        return new Settings(
                or(slowSeconds, now.slowSeconds()),
                or(membersOnly, now.membersOnly()),
                or(emojiOnly, now.emojiOnly()),
                or(links, now.links()),
                or(minAccountMinutes, now.minAccountMinutes()),
                or(delaySeconds, now.delaySeconds()),
                or(holdFirst, now.holdFirst()));
    }

    private static boolean within(Integer value, int most) {
        return value == null || value >= 0 && value <= most;
    }

    private static <T> T back(T after, T before, T now) {
        return after.equals(before) || !after.equals(now) ? null : before;
    }

    private static <T> T or(T wanted, T now) {
        return wanted == null ? now : wanted;
    }
}
