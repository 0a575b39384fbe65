package live.frontrow.stream.alarm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.common.background.Loops;
import live.frontrow.stream.attempt.WrongKeyBook;
import live.frontrow.stream.ban.BanBook;
import live.frontrow.stream.time.Now;

/** Puts together who presses. Addresses that are banned are dealt with and raise no alarm. */
@ApplicationScoped
class AlarmService {

    /** More sentences would not be read. */
    private static final int MOST = 10;

    private final FrontWatch fronts;
    private final WrongKeyBook wrongKeys;
    private final BanBook bans;
    private final Loops loops;
    private final AlarmConfig config;
    private final AtomicInteger raised = new AtomicInteger();

    AlarmService(
            FrontWatch fronts,
            WrongKeyBook wrongKeys,
            BanBook bans,
            Loops loops,
            AlarmConfig config,
            MeterRegistry metrics) {
        this.fronts = fronts;
        this.wrongKeys = wrongKeys;
        this.bans = bans;
        this.loops = loops;
        this.config = config;
        Gauge.builder("frontrow.ingest.alarms", raised, AtomicInteger::get).register(metrics);
    }

    void start(@Observes StartupEvent event) {
        loops.start("ingest alarms", () -> fronts.look()
                .chain(this::now)
                .invoke(alarms -> raised.set(alarms.size()))
                .replaceWith(config.every()));
    }

    /** What presses now. */
    Uni<List<Alarm>> now() {
        Instant now = Now.get();
        return wrongKeys
                .worst(config.wrongKeys(), now.minus(config.stays()))
                .map(wrong -> Alarms.of(wrong, fronts.now(now), config.refused(), now))
                .chain(this::withoutBanned);
    }

    private Uni<List<Alarm>> withoutBanned(List<Alarm> alarms) {
        List<String> addresses =
                alarms.stream().map(Alarm::address).filter(Objects::nonNull).toList();
        return bans.bannedAmong(addresses).map(banned -> alarms.stream()
                .filter(alarm -> alarm.address() == null || !banned.contains(alarm.address()))
                .limit(MOST)
                .toList());
    }
}
