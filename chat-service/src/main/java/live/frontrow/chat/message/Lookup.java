package live.frontrow.chat.message;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import live.frontrow.chat.archive.MessageArchive;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.room.Room;
import live.frontrow.chat.room.Said;
import live.frontrow.common.problem.ProblemException;

/** Finds a message that somebody wants to do something with: the room remembers the last minutes, the archive the rest. */
@Singleton
public class Lookup {

    private final MessageArchive archive;

    Lookup(MessageArchive archive) {
        this.archive = archive;
    }

    /** A message that is there, and held or not; fails with {@code not-found}. To be called on the room's loop. */
    public CompletionStage<LogEntry.Message> find(Room room, UUID message, boolean held) {
        CompletionStage<LogEntry.Message> found = room.said(message)
                .map(Said::message)
                .map(CompletableFuture::completedStage)
                .orElseGet(() -> archive.message(room.id(), message));
        return found.thenApply(said -> {
            if (said.text().isEmpty() || (said.held() != null) != held) {
                throw ProblemException.notFound("message");
            }
            return said;
        });
    }

    /** Who wrote a message, also when it is gone; fails with {@code not-found}. To be called on the room's loop. */
    CompletionStage<String> author(Room room, UUID message) {
        return room.said(message)
                .map(said ->
                        CompletableFuture.completedStage(said.message().author().id()))
                .orElseGet(() -> archive.author(room.id(), message));
    }
}
