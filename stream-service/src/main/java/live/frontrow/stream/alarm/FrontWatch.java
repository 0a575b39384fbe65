package live.frontrow.stream.alarm;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import live.frontrow.common.address.Network;
import live.frontrow.stream.ban.BanBook;
import live.frontrow.stream.mediamtx.FrontRefusals;
import live.frontrow.stream.mediamtx.MediaMtxApi;
import live.frontrow.stream.mediamtx.MediaMtxException;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import live.frontrow.stream.time.Now;

/** Asks the RTMP fronts whom they closed. Banned ones come no further than there: that they tried is noted here. */
@ApplicationScoped
class FrontWatch {

    private static final String BANNED = "banned";

    /** What is older than a few rounds is not now. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Origins origins;
    private final MediaMtxApi api;
    private final BanBook bans;
    private final Map<String, Seen> byOrigin = new ConcurrentHashMap<>();

    FrontWatch(Origins origins, MediaMtxApi api, BanBook bans) {
        this.origins = origins;
        this.api = api;
        this.bans = bans;
    }

    /** One round. A front that does not answer is left out. */
    Uni<Void> look() {
        return inOrder(origins.all(), this::look);
    }

    /** What the fronts said last, if that is not long ago. */
    List<FrontRefusals> now(Instant now) {
        return byOrigin.values().stream()
                .filter(seen -> seen.at().plus(FRESH).isAfter(now))
                .map(Seen::refusals)
                .toList();
    }

    private Uni<Void> look(Origin origin) {
        return origin.front()
                .map(front -> api.refusals(front)
                        .invoke(refusals -> byOrigin.put(origin.name(), new Seen(Now.get(), refusals)))
                        .chain(refusals -> inOrder(refusals.addresses(), this::noteBanned))
                        .onFailure(MediaMtxException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> noteBanned(FrontRefusals.From from) {
        return Network.parse(from.address())
                .filter(network -> from.reason().equals(BANNED))
                .map(network -> bans.tried(network, from.lastAt()).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static <T> Uni<Void> inOrder(Collection<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private record Seen(Instant at, FrontRefusals refusals) {}
}
