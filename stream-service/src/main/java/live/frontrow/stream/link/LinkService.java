package live.frontrow.stream.link;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.id.Ids;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.playback.Playback;
import live.frontrow.stream.playback.PlaybackService;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.rights.Standing;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.time.Now;

/** Makes, lists and ends play links, and gives tokens to who comes with one. */
@ApplicationScoped
class LinkService {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final LinkRepository links;
    private final PlaybackService playback;
    private final LinkConfig config;

    LinkService(LinkRepository links, PlaybackService playback, LinkConfig config) {
        this.links = links;
        this.playback = playback;
        this.config = config;
        if (!config.life().isPositive() || config.life().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "frontrow.links.life must be more than 0 and at most 12 hours, but is " + config.life());
        }
    }

    /** A link for whoever may watch now; it takes no place from another device before a player comes with it. */
    Uni<CreatedLink> create(Viewer viewer, UUID show) {
        return playback.rights(viewer, show)
                .chain(() -> Panache.withTransaction(() -> {
                    Instant now = Now.get();
                    Secret secret = Secret.typed();
                    return playback.lock(viewer, show)
                            .chain(() -> links.of(viewer.id(), show, now))
                            .invoke(mine -> roomForOneMore(mine.size()))
                            .chain(() -> links.persist(new PlayLink(
                                    UUID.fromString(Ids.next()), show, viewer, secret, now, now.plus(config.life()))))
                            .map(link -> CreatedLink.of(link, secret));
                }));
    }

    @WithSession
    Uni<LinkList> list(Viewer viewer, UUID show) {
        return links.of(viewer.id(), show, Now.get())
                .map(mine -> new LinkList(mine.stream().map(PlayLink::view).toList()));
    }

    /** The link ends, and with it what is being watched by it. */
    Uni<Void> revoke(Viewer viewer, UUID show, UUID id) {
        return Panache.withTransaction(() -> links.locked(id).chain(link -> {
            Instant now = Now.get();
            if (link == null || !link.isOf(viewer.id(), show) || !link.worksAt(now)) {
                throw ProblemException.notFound("play link");
            }
            Uni<Void> deleted = links.delete(link);
            return link.session() == null
                    ? deleted
                    : deleted.chain(() -> playback.leave(viewer, show, link.session(), now));
        }));
    }

    /** A token for the player that came with this secret, as the rights of the link's owner are now. */
    Uni<Playback> exchange(Secret secret) {
        return Panache.withSession(() -> links.with(secret))
                .map(LinkService::working)
                .chain(link -> playback.rights(link.viewer(), link.showId())
                        .chain(rights -> Panache.withTransaction(() -> links.locked(link.id())
                                .map(LinkService::working)
                                .chain(locked -> seat(locked, rights)))));
    }

    /** One at a time for each link, so that gateways that ask at once get the same session. */
    private Uni<Playback> seat(PlayLink link, Standing rights) {
        return playback.seat(link.viewer(), link.showId(), link.session(), rights, link.expiresAt())
                .invoke(given -> link.used(given.sid(), Now.get()));
    }

    private void roomForOneMore(int working) {
        if (working >= config.most()) {
            throw new ProblemException(
                    StreamProblem.TOO_MANY_LINKS,
                    "Stop a link first: there may be at most " + config.most() + " for a show.");
        }
    }

    private static PlayLink working(PlayLink link) {
        if (link == null || !link.worksAt(Now.get())) {
            throw new ProblemException(
                    StreamProblem.PLAY_LINK_OVER, "There is no such link, or it was stopped, or its time is over.");
        }
        return link;
    }
}
