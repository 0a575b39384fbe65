package live.frontrow.chat.message;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.emoji.EmojiBoard;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.chat.rights.Silence;
import live.frontrow.chat.words.Words;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;

/** What room and channel say of one text; who may write at all is decided before. */
@Singleton
public class ContentRules {

    private final Rights rights;
    private final Words words;
    private final EmojiBoard emoji;

    ContentRules(Rights rights, Words words, EmojiBoard emoji) {
        this.rights = rights;
        this.words = words;
        this.emoji = emoji;
    }

    /** Throws why {@code text} may not be sent at {@code now}; asks memory only. */
    void check(Speaker speaker, UUID id, String text, Instant now) {
        if (speaker.person().moderates()) {
            return;
        }
        Settings settings = speaker.room().settings();
        if (settings.emojiOnly() && !emojiAlone(text)) {
            throw refusal(ChatProblem.EMOJI_ONLY, Map.of());
        }
        check(speaker.person(), settings, text, now);
        if (settings.slowSeconds() > 0) {
            slow(speaker, id, settings.slowSeconds(), now);
        }
    }

    /** Throws what must not be read in a room with these settings, whatever it is part of: links, words that are not wanted. */
    public void check(Person person, Settings settings, String text, Instant now) {
        if (person.moderates()) {
            return;
        }
        if (settings.links() != Settings.Links.ALL && LinkText.contains(text)) {
            boolean member = rights.member(person, now);
            if (settings.links() == Settings.Links.NONE || !member) {
                throw refusal(ChatProblem.LINKS_NOT_ALLOWED, Map.of());
            }
        }
        if (words.blocked(text)) {
            throw refusal(ChatProblem.BLOCKED_WORD, Map.of());
        }
    }

    /** Whether {@code text} is made of emoji, the channel's own among them, and blanks. */
    boolean emojiAlone(String text) {
        return EmojiText.matches(emoji.inUnicode(text));
    }

    private static void slow(Speaker speaker, UUID id, int seconds, Instant now) {
        speaker.room()
                .lastWrote(speaker.person().id(), id)
                .map(last -> last.plusSeconds(seconds))
                .filter(now::isBefore)
                .ifPresent(again -> {
                    throw refusal(ChatProblem.SLOW_MODE, Map.of("retryAfter", Silence.secondsUntil(again, now)));
                });
    }

    private static ProblemException refusal(ProblemType problem, Map<String, Object> members) {
        return new ProblemException(problem, problem.title() + ".", members);
    }
}
