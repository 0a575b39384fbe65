package live.frontrow.stream.signal;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import live.frontrow.common.background.Loops;
import live.frontrow.stream.lifecycle.Reconciler;
import live.frontrow.stream.mediamtx.FrontReading;
import live.frontrow.stream.mediamtx.Looks;
import live.frontrow.stream.mediamtx.MediaMtxApi;
import live.frontrow.stream.mediamtx.MediaMtxException;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import live.frontrow.stream.mediamtx.Protocol;
import live.frontrow.stream.mediamtx.PublishedPath;
import live.frontrow.stream.time.Now;

/**
 * Looks each second at what arrives for the shows on air. Only the instance that leads does so; while the lead changes hands
 * two may keep a second: two rows of it are one.
 */
@ApplicationScoped
class SignalWatch {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration CLEAN_EVERY = Duration.ofHours(1);
    private static final Duration KEEP = Duration.ofDays(90);

    private final SignalBook book;
    private final MediaMtxApi api;
    private final Looks looks;
    private final Origins origins;
    private final Reconciler reconciler;
    private final Loops loops;
    /** Of senders only: whoever is gone is dropped in the next turn. */
    private final Map<UUID, Integer> ports = new ConcurrentHashMap<>();

    private final Map<UUID, Volume> volumes = new ConcurrentHashMap<>();

    SignalWatch(SignalBook book, MediaMtxApi api, Looks looks, Origins origins, Reconciler reconciler, Loops loops) {
        this.book = book;
        this.api = api;
        this.looks = looks;
        this.reconciler = reconciler;
        this.origins = origins;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("signal", this::look);
        loops.start("old signal", () -> book.forget(KEEP, Now.get()).replaceWith(CLEAN_EVERY));
    }

    private Uni<Duration> look() {
        return reconciler.leads() ? lookAtSenders() : Uni.createFrom().item(EVERY);
    }

    private Uni<Duration> lookAtSenders() {
        return book.senders()
                .invoke(this::forgetOthers)
                .onItem()
                .transformToMulti(senders -> Multi.createFrom()
                        .iterable(senders.stream()
                                .collect(Collectors.groupingBy(Sender::origin))
                                .entrySet()))
                .onItem()
                .transformToUniAndConcatenate(at -> origins.named(at.getKey())
                        .map(origin -> look(origin, at.getValue()))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .collect()
                .asList()
                .replaceWith(EVERY);
    }

    private Uni<Void> look(Origin origin, List<Sender> senders) {
        return looks.recent(origin)
                .onFailure(MediaMtxException.class)
                .recoverWithItem(() -> new Looks.Look(Now.get(), List.of()))
                .onItem()
                .transformToMulti(look -> Multi.createFrom()
                        .iterable(senders)
                        .onItem()
                        .transformToUniAndConcatenate(sender -> look.paths().stream()
                                .filter(path -> path.name().equals(sender.path()) && path.hasPublisher())
                                .findFirst()
                                .map(path -> keep(origin, sender, path, look.at()))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> keep(Origin origin, Sender sender, PublishedPath path, Instant seenAt) {
        Instant now = Now.get();
        Volume volume = volumes.merge(sender.connection(), new Volume(path.inboundBytes(), seenAt, 0), Volume::next);
        return reading(origin, sender)
                .onFailure(MediaMtxException.class)
                .recoverWithNull()
                .chain(reading -> book.keep(sender.show(), now, Sample.of(path, reading, volume.kbps())));
    }

    /** What the front says; null for whoever does not come through it. */
    private Uni<FrontReading> reading(Origin origin, Sender sender) {
        if (sender.protocol() != Protocol.RTMP || origin.front().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Integer known = ports.get(sender.connection());
        Uni<Integer> port = known != null
                ? Uni.createFrom().item(known)
                : api.rtmpPort(origin, sender.connection())
                        .onItem()
                        .ifNotNull()
                        .invoke(found -> ports.put(sender.connection(), found));
        return port.onItem()
                .ifNotNull()
                .transformToUni(found -> api.reading(origin.front().get(), found));
    }

    private void forgetOthers(List<Sender> senders) {
        var present = senders.stream().map(Sender::connection).collect(Collectors.toSet());
        ports.keySet().retainAll(present);
        volumes.keySet().retainAll(present);
    }

    /** Bytes so far, and the rate since the last look. */
    private record Volume(long bytes, Instant at, int kbps) {

        private Volume next(Volume latest) {
            if (!latest.at.isAfter(at)) {
                return this;
            }
            long millis = Duration.between(at, latest.at).toMillis();
            return new Volume(latest.bytes, latest.at, (int) ((latest.bytes - bytes) * Byte.SIZE / millis));
        }
    }
}
