package live.frontrow.chat.after;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.chat.pulse.ReactionTotals;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.problem.ProblemException;

/** Puts together how a show was received. */
@Singleton
class AfterShows {

    /** As the audience's curve has, which lies beside it. */
    private static final int MOST_STEPS = 300;

    private final Rights rights;
    private final AfterRepository repository;
    private final ReactionTotals totals;

    AfterShows(Rights rights, AfterRepository repository, ReactionTotals totals) {
        this.rights = rights;
        this.repository = repository;
        this.totals = totals;
    }

    Uni<AfterShow> of(UUID show) {
        StreamState state = rights.show(show.toString()).orElseThrow(() -> ProblemException.notFound("show"));
        Instant until = state.endedAt() == null ? Instant.now() : state.endedAt();
        Instant from = state.startedAt() == null ? until : state.startedAt();
        return Uni.combine()
                .all()
                .unis(
                        repository.seconds(show, from, until),
                        repository.writers(show, from, until),
                        repository.questions(show, until),
                        totals.of(show, from, until))
                .asTuple()
                .map(found ->
                        view(from, until, found.getItem1(), found.getItem2(), found.getItem3(), found.getItem4()));
    }

    private static AfterShow view(
            Instant from,
            Instant until,
            List<Second> seconds,
            long writers,
            AfterShow.Questions questions,
            Map<String, Long> reactions) {
        long length = Duration.between(from, until).toSeconds();
        long step = 60 * Math.max(1, Math.ceilDiv(length, MOST_STEPS * 60L));
        return new AfterShow(
                questions,
                seconds.stream().mapToLong(Second::messages).sum(),
                writers,
                reactions,
                step,
                steps(from, step, (int) Math.ceilDiv(length, step), seconds),
                Moments.of(seconds));
    }

    private static List<AfterShow.Step> steps(Instant from, long step, int count, List<Second> seconds) {
        long[] messages = new long[count + 1];
        long[] reactions = new long[count + 1];
        for (Second second : seconds) {
            int number = (int) (Math.max(0, Duration.between(from, second.at()).toSeconds()) / step);
            messages[Math.min(number, count)] += second.messages();
            reactions[Math.min(number, count)] += second.reactions();
        }
        return IntStream.range(0, count)
                .mapToObj(i -> new AfterShow.Step(from.plusSeconds(i * step), messages[i], reactions[i]))
                .toList();
    }
}
