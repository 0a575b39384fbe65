package live.frontrow.chat.queue;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import live.frontrow.chat.message.Lookup;
import live.frontrow.chat.message.Speaker;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** Reports of viewers, and what waits for a moderator. */
@Singleton
public class Reports {

    /** Of one person in ten minutes. */
    private static final int MOST = 10;

    private static final int TRY_AFTER_SECONDS = 600;

    private final QueueRepository repository;
    private final Lookup lookup;
    private final Moderators moderators;

    Reports(QueueRepository repository, Lookup lookup, Moderators moderators) {
        this.repository = repository;
        this.lookup = lookup;
        this.moderators = moderators;
    }

    /** Points at a message that everybody sees; the same again is no fault. To be called on the room's loop. */
    public CompletionStage<Void> report(Speaker speaker, UUID message, String reason) {
        if (speaker.person().anonymous()) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED, "Sign in to report a message.");
        }
        UUID show = UUID.fromString(speaker.room().id());
        return lookup.find(speaker.room(), message, false)
                .thenCompose(said ->
                        add(message, speaker.person().id(), show, reason).subscribeAsCompletionStage());
    }

    private Uni<Void> add(UUID message, String person, UUID show, String reason) {
        return repository.recent(person).chain(recent -> {
            if (recent >= MOST) {
                throw new ProblemException(
                        ChatProblem.TOO_MANY_REPORTS,
                        "Moderators have your reports. Try again later.",
                        Map.of("retryAfter", TRY_AFTER_SECONDS));
            }
            return repository.add(message, person, show, reason);
        });
    }

    Uni<QueueView> waiting(Person caller) {
        return moderators.admit(caller).chain(repository::waiting).map(QueueView::new);
    }

    /** There is nothing wrong with it; the reports so far are done with. */
    Uni<Void> dismiss(Person caller, UUID message) {
        return moderators.admit(caller).chain(() -> repository.dismiss(message));
    }
}
