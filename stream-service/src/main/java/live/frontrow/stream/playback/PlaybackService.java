package live.frontrow.stream.playback;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.address.Network;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.rights.Standing;
import live.frontrow.stream.rights.Standings;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.rights.WhoMayWatch;
import live.frontrow.stream.rights.WhoMayWatch.Answer;
import live.frontrow.stream.show.StreamView;
import live.frontrow.stream.time.Now;

/** Gives a playback token to whoever may watch. */
@ApplicationScoped
class PlaybackService {

    private static final String ANSWERS = "frontrow.playback.answers";

    private final Standings standings;
    private final DeviceLimit devices;
    private final PlaybackTokens tokens;
    private final MeterRegistry metrics;

    PlaybackService(Standings standings, DeviceLimit devices, PlaybackTokens tokens, MeterRegistry metrics) {
        this.standings = standings;
        this.devices = devices;
        this.tokens = tokens;
        this.metrics = metrics;
    }

    /** The rights are read before the device gets its place: whoever takes it away sees a version no older than theirs. */
    Uni<Playback> permit(Viewer viewer, UUID show, PlaybackRequest request, Optional<Network> address) {
        return standings.of(show, viewer.id()).chain(standing -> {
            Instant now = Now.get();
            check(viewer, WhoMayWatch.decide(viewer, standing, now));
            return devices.admit(viewer, show, request, address, now)
                    .onFailure(ProblemException.class)
                    .invoke(refusal -> count(refusal.type().id().replace('-', '_')))
                    .map(session -> token(viewer, show, session, standing, now))
                    .invoke(() -> count("yes"));
        });
    }

    private Playback token(Viewer viewer, UUID show, UUID session, Standing standing, Instant now) {
        var signed = tokens.sign(viewer, show, session, standing, now, WhoMayWatch.until(viewer, standing));
        return new Playback(signed.token(), session, signed.expiresAt(), signed.renewAt(), playlist(show, standing));
    }

    private void check(Viewer viewer, Answer answer) {
        if (answer != Answer.YES) {
            count(answer.name().toLowerCase(Locale.ROOT));
        }
        switch (answer) {
            case YES -> {}
            case NO_SUCH_SHOW -> throw ProblemException.notFound("show");
            case SHOW_OVER -> throw new ProblemException(StreamProblem.SHOW_OVER, "This show is over.");
            case BLOCKED ->
                throw new ProblemException(StreamProblem.BLOCKED, "The creator has blocked you from this channel.");
            case MEMBERSHIP_REQUIRED ->
                throw new ProblemException(
                        StreamProblem.MEMBERSHIP_REQUIRED,
                        "This show is for members. Become one, or sign in if you are one.",
                        Map.of("signedIn", !viewer.anonymous()));
        }
    }

    private void count(String answer) {
        metrics.counter(ANSWERS, "answer", answer).increment();
    }

    private static String playlist(UUID show, Standing standing) {
        return standing.status() == StreamStatus.SCHEDULED ? null : StreamView.playlist(show);
    }
}
