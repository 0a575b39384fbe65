package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.database.Rows;

/** What moderators say of a show's questions. */
@Singleton
class QuestionSettingsDesk {

    private static final String CHANGE = """
            update question_show set open = coalesce($3, open), hold_first = coalesce($4, hold_first),
                members_only = coalesce($5, members_only), encoder_delay_millis = coalesce($6, encoder_delay_millis),
                settings_version = $2
            where show = $1 returning *""";

    private final QuestionReading reading;
    private final QuestionRepository repository;
    private final Turns turns;

    QuestionSettingsDesk(QuestionReading reading, QuestionRepository repository, Turns turns) {
        this.reading = reading;
        this.repository = repository;
        this.turns = turns;
    }

    Uni<QuestionSettings> settings(Person caller, UUID show) {
        return reading.admit(caller, show)
                .invoke(Moderators::requireRole)
                .chain(person -> repository.mine(show, person.id(), List.of()))
                .map(QuestionRepository.Mine::settings);
    }

    Uni<QuestionSettings> change(Person caller, UUID show, QuestionSettingsChange change) {
        return reading.admit(caller, show)
                .invoke(Moderators::requireRole)
                .chain(() -> turns.take(
                        List.of(show),
                        turn -> turn.run(
                                CHANGE,
                                show,
                                turn.version(),
                                change.open(),
                                change.holdFirst(),
                                change.membersOnly(),
                                change.encoderDelayMillis())))
                .map(rows -> Rows.first(rows, QuestionSettings::of));
    }
}
