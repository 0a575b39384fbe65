package live.frontrow.stream.playback;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.common.address.Network;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.metrics.Series;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.rights.Standing;
import live.frontrow.stream.rights.Standings;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.rights.WhoMayWatch;
import live.frontrow.stream.rights.WhoMayWatch.Answer;
import live.frontrow.stream.rights.WhoMayWatch.Scope;
import live.frontrow.stream.show.StreamView;
import live.frontrow.stream.time.Now;

/** Gives a playback token to whoever may watch. */
@Startup
@ApplicationScoped
public class PlaybackService {

    private static final String ANSWERS = "frontrow.playback.answers";

    private final Standings standings;
    private final DeviceLimit devices;
    private final DeviceDoor door;
    private final PlaybackTokens tokens;
    private final MeterRegistry metrics;

    PlaybackService(
            Standings standings, DeviceLimit devices, DeviceDoor door, PlaybackTokens tokens, MeterRegistry metrics) {
        this.standings = standings;
        this.devices = devices;
        this.door = door;
        this.tokens = tokens;
        this.metrics = metrics;
        Series.begin(metrics, ANSWERS, "outcome", List.of("yes", "failed"));
    }

    /** The rights are read before the device gets its place: whoever takes it away sees a version no older than theirs. */
    Uni<Playback> permit(Viewer viewer, UUID show, PlaybackRequest request, Optional<Network> address) {
        return checked(viewer, show, PlaybackRequest.partOf(request)).chain(standing -> {
            Instant now = Now.get();
            boolean counted = PlaybackRequest.countedOf(request);
            return given(
                    devices.admit(viewer, show, request, address, now), viewer, show, standing, now, null, counted);
        });
    }

    /** The rights by which this viewer may watch live now; fails with the problem of whoever may not. */
    public Uni<Standing> rights(Viewer viewer, UUID show) {
        return checked(viewer, show, false).invoke(standing -> {
            if (!WhoMayWatch.scopes(standing).contains(Scope.LIVE)) {
                throw over();
            }
        });
    }

    /**
     * A token in the transaction that there is, for a device that nobody asks whether it wants to watch here.
     *
     * @param session to go on with, or null for a new one
     * @param rights read before the transaction
     * @param until when the token ends at the latest
     */
    public Uni<Playback> seat(Viewer viewer, UUID show, UUID session, Standing rights, Instant until) {
        Instant now = Now.get();
        return given(
                devices.enter(viewer, show, session, null, Optional.empty(), now),
                viewer,
                show,
                rights,
                now,
                until,
                true);
    }

    /** Nobody enters or leaves for this person and show until the transaction that there is ends. */
    public Uni<Void> lock(Viewer viewer, UUID show) {
        return door.lock(viewer, show);
    }

    /** The session is over for good; gateways are told by the transaction that there is. */
    public Uni<Void> leave(Viewer viewer, UUID show, UUID session, Instant now) {
        return door.leave(viewer, show, session, now);
    }

    private Uni<Playback> given(
            Uni<UUID> place, Viewer viewer, UUID show, Standing standing, Instant now, Instant until, boolean counted) {
        return place.onFailure(ProblemException.class)
                .invoke(refusal -> count(refusal.type().id()))
                .map(session -> token(viewer, show, session, standing, now, until, counted))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .invoke(() -> count("failed"))
                .invoke(() -> count("yes"));
    }

    private Playback token(
            Viewer viewer, UUID show, UUID session, Standing standing, Instant now, Instant until, boolean counted) {
        Instant end = Stream.of(
                        Optional.ofNullable(WhoMayWatch.until(viewer, standing, now)), Optional.ofNullable(until))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var signed = tokens.sign(viewer, show, session, standing, now, end, counted);
        return new Playback(
                signed.token(),
                session,
                signed.expiresAt(),
                signed.renewAt(),
                signed.scope().contains(Scope.LIVE.claim()) ? playlist(show, standing) : null,
                signed.scope(),
                LockedWindow.of(viewer, standing, now));
    }

    private Uni<Standing> checked(Viewer viewer, UUID show, boolean part) {
        return standings
                .of(show, viewer.id())
                .onFailure(failure -> !(failure instanceof ProblemException))
                .invoke(() -> count("failed"))
                .invoke(standing -> check(viewer, standing, Now.get(), part));
    }

    private void check(Viewer viewer, Standing standing, Instant now, boolean part) {
        Answer answer = WhoMayWatch.decide(viewer, standing, now, part);
        if (answer != Answer.YES) {
            count(answer.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        switch (answer) {
            case YES -> {}
            case NO_SUCH_SHOW -> throw ProblemException.notFound("show");
            case SHOW_OVER -> throw over();
            case BLOCKED ->
                throw new ProblemException(StreamProblem.BLOCKED, "The creator has blocked you from this channel.");
            case MEMBERSHIP_REQUIRED ->
                throw new ProblemException(
                        StreamProblem.MEMBERSHIP_REQUIRED,
                        "This show is for members. Become one, or sign in if you are one.",
                        Map.of("signedIn", !viewer.anonymous(), "part", openPart(viewer, standing, now)));
            case TIER_REQUIRED ->
                throw new ProblemException(
                        StreamProblem.TIER_REQUIRED,
                        "This show is for members of a certain plan and above.",
                        Map.of(
                                "signedIn",
                                !viewer.anonymous(),
                                "member",
                                !viewer.anonymous() && standing.memberAt(now),
                                "tier",
                                standing.accessAt(now).tier(),
                                "part",
                                openPart(viewer, standing, now)));
        }
    }

    /** Whether they could watch a part of the recording. */
    private static boolean openPart(Viewer viewer, Standing standing, Instant now) {
        return !WhoMayWatch.windows(viewer, standing, now).isEmpty();
    }

    private static ProblemException over() {
        return new ProblemException(StreamProblem.SHOW_OVER, "This show is over.");
    }

    private void count(String answer) {
        metrics.counter(ANSWERS, "outcome", answer).increment();
    }

    private static String playlist(UUID show, Standing standing) {
        boolean onAir = standing.status() == StreamStatus.LIVE || standing.status() == StreamStatus.INTERRUPTED;
        return onAir ? StreamView.playlist(show) : null;
    }
}
