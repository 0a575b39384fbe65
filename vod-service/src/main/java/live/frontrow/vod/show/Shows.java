package live.frontrow.vod.show;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamState;

/** Keeps what is said of each show, to whom it was open when, and under which paths MediaMTX records it. */
@ApplicationScoped
class Shows implements EventHandler {

    private static final String TAKE = """
            insert into show (id, version, title, started_at, ended_at, audience, tier, members_only, deleted)
            values (:id, :version, :title, cast(:startedAt as timestamptz), cast(:endedAt as timestamptz), :audience,
                cast(:tier as int), :membersOnly, :deleted)
            on conflict (id) do update
            set version = excluded.version, title = excluded.title, started_at = excluded.started_at,
                ended_at = excluded.ended_at, audience = excluded.audience, tier = excluded.tier, members_only = excluded.members_only,
                deleted = excluded.deleted
            where show.version < excluded.version""";

    private static final String TAKE_PATH =
            "insert into show_path (show, path) values (:show, :path) on conflict do nothing";

    /** The HLS address of a publication ends with its path. */
    private static final Pattern PATH = Pattern.compile("/(live/[a-z0-9]+)$");

    private final Windows windows;

    Shows(Windows windows) {
        this.windows = windows;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.STREAM_LIVE, EventType.STREAM_UPDATED, EventType.STREAM_ENDED);
    }

    /** One of its own, which no instance has that takes over what is said of shows without their windows: it would have the events alone. */
    @Override
    public String name() {
        return "shows";
    }

    @Override
    public Uni<Void> handle(Event event) {
        StreamState show = (StreamState) event.data();
        if (show.startedAt() == null) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("id", show.id())
                        .setParameter("version", show.version())
                        .setParameter("title", show.title())
                        .setParameter("startedAt", Rows.parameter(show.startedAt()))
                        .setParameter("endedAt", show.endedAt() == null ? null : Rows.parameter(show.endedAt()))
                        .setParameter("audience", audience(show.replayAccess()))
                        .setParameter(
                                "tier",
                                show.replayAccess() == null
                                        ? null
                                        : show.replayAccess().tier())
                        .setParameter("membersOnly", show.membersOnly())
                        .setParameter("deleted", show.deleted())
                        .executeUpdate()
                        .chain(() -> windows.take(session, show))
                        .chain(() -> path(show)
                                .map(path -> session.createNativeQuery(TAKE_PATH)
                                        .setParameter("show", show.id())
                                        .setParameter("path", path)
                                        .executeUpdate())
                                .orElse(Uni.createFrom().item(0))))
                .replaceWithVoid();
    }

    private static String audience(ReplayAccess access) {
        return access == null || access.audience() == null
                ? null
                : access.audience().name();
    }

    /** Also of an older event: where it was sent to, it was. */
    private static Optional<String> path(StreamState show) {
        Matcher address = PATH.matcher(show.originUrl() == null ? "" : show.originUrl());
        return address.find() ? Optional.of(address.group(1)) : Optional.empty();
    }
}
