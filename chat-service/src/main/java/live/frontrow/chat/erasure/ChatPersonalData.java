package live.frontrow.chat.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.common.person.Erasures;
import live.frontrow.common.person.Holding;
import live.frontrow.common.person.PersonalData;

/** Everything that people wrote, asked and voted for, and what was said and done about them. */
@Singleton
public class ChatPersonalData extends PersonalData {

    private final ErasedRooms rooms;
    private final ErasedQuestions questions;
    private final Moderators moderators;

    ChatPersonalData(Erasures erasures, ErasedRooms rooms, ErasedQuestions questions, Moderators moderators) {
        super(erasures);
        this.rooms = rooms;
        this.questions = questions;
        this.moderators = moderators;
    }

    @Override
    public String service() {
        return "chat-service";
    }

    @Override
    public List<Holding> holdings() {
        return Stream.of(SaidHoldings.ALL, OrderHoldings.ALL, AskedHoldings.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected Uni<Void> first(String person) {
        // Whatever there is, by whichever clock.
        return again(person, Instant.now().plus(Duration.ofDays(1)));
    }

    @Override
    protected Uni<Void> again(String person, Instant until) {
        return rooms.forget(person, until)
                .chain(() -> questions.forget(person, until))
                .chain(() -> moderators.forget(person, until));
    }
}
