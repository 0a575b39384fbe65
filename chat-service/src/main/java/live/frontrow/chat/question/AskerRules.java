package live.frontrow.chat.question;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import live.frontrow.chat.message.ContentRules;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.chat.rights.Standing;
import live.frontrow.common.problem.ProblemException;

/** What keeps somebody from asking, or from asking that; moderators are kept from nothing but the last question of a show. */
@Singleton
class AskerRules {

    private final Rights rights;
    private final ContentRules content;

    AskerRules(Rights rights, ContentRules content) {
        this.rights = rights;
        this.content = content;
    }

    /** Fails when this person may not ask this. */
    void ask(Person person, AskerFacts facts, String text, Instant now) {
        boolean member = rights.member(person, now);
        if (!person.moderates()) {
            if (!facts.settings().open()) {
                throw new ProblemException(ChatProblem.NO_QUESTIONS, "No questions are taken at the moment.");
            }
            if (facts.settings().membersOnly() && !member) {
                throw new ProblemException(ChatProblem.MEMBERS_ONLY_CHAT, "Only members ask at the moment.");
            }
        }
        say(person, facts, text, now);
        AskingLimits.check(person, member, facts, now);
    }

    /** Fails when this person may not write this in the show's room, as a question or as other words for one. */
    void say(Person person, AskerFacts facts, String text, Instant now) {
        Standing standing = new Standing(facts.firstSeen() == null ? now : facts.firstSeen(), facts.shown() > 0);
        Optional<Instant> muted = Optional.ofNullable(facts.mutedUntil()).filter(now::isBefore);
        rights.silence(person, standing, facts.chat(), muted, now).ifPresent(silence -> {
            throw silence.asRefusal(now);
        });
        content.check(person, facts.chat(), text, now);
    }
}
