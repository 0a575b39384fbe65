package live.frontrow.chat.poll.desk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.poll.Poll;
import live.frontrow.chat.poll.PollStatus;
import live.frontrow.chat.poll.PollView;
import live.frontrow.chat.poll.desk.PollTurns.Turn;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.database.Rows;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;

/** Polls before they are asked. */
@Singleton
class PollDrafts {

    /** Of one show. */
    private static final int MOST = 50;

    private static final String SENT = "select * from poll where author = $1 and client_id = $2 and show = $3";

    private static final String ADD = """
            insert into poll (id, show, version, status, text, options, counts, author, client_id, created_at)
            values ($1, $2, nextval('poll_version'), 'DRAFT', $3, $4, array_fill(0, array[cardinality(cast($4 as text[]))]), $5, $6, $7)
            on conflict (author, client_id) do nothing returning *""";

    private static final String WRITE = """
            update poll set text = $2, options = $3, counts = array_fill(0, array[cardinality(cast($3 as text[]))]), version = nextval('poll_version')
            where id = $1 returning *""";

    private final PollDesk desk;

    PollDrafts(PollDesk desk) {
        this.desk = desk;
    }

    /** Makes a draft; with the client's id of before it is the poll of before. */
    Uni<PollView> add(Person caller, UUID show, NewPoll poll) {
        PollWords words = PollWords.clean(poll.text(), poll.options());
        return desk.turn(caller, show, turn -> turn.run(SENT, caller.id(), poll.id(), show)
                .chain(sent -> sent == null
                        ? add(turn, caller, show, words, poll.id())
                        : Uni.createFrom().item(sent)));
    }

    private static Uni<Poll> add(Turn turn, Person caller, UUID show, PollWords words, String clientId) {
        if (turn.count() >= MOST) {
            throw new ProblemException(ChatProblem.TOO_MANY_POLLS, "A show has up to %d polls.".formatted(MOST));
        }
        return turn.run(
                        ADD,
                        UUID.fromString(Ids.next()),
                        show,
                        words.text(),
                        words.options().toArray(String[]::new),
                        caller.id(),
                        clientId,
                        Rows.parameter(turn.now()))
                // Sent twice at one moment, or with the id of a poll at another show.
                .onItem()
                .ifNull()
                .switchTo(() -> turn.run(SENT, caller.id(), clientId, show))
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.invalid("id", "is another poll's"));
    }

    /** Other words for a draft. */
    Uni<PollView> write(Person caller, UUID show, UUID id, String text, List<String> options) {
        PollWords words = PollWords.clean(text, options);
        return desk.turn(caller, show, turn -> {
            Poll poll = turn.poll(id);
            if (poll.status() != PollStatus.DRAFT) {
                throw PollDesk.refused(poll);
            }
            return turn.run(WRITE, id, words.text(), words.options().toArray(String[]::new));
        });
    }
}
