package live.frontrow.membership.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.PersonErased;
import live.frontrow.common.outbox.Outbox;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.checkout.Paying;

/** Begins erasures, of whoever pays nothing any more, and says how far they are. Blocks. */
@Singleton
class ErasureService {

    private static final String SOURCE = "/membership-service";

    private final Database database;
    private final Paying paying;
    private final MembershipPersonalData data;
    private final ErasureRepository erasures;
    private final ErasurePartsConfig config;
    private final Outbox outbox;

    ErasureService(
            Database database,
            Paying paying,
            MembershipPersonalData data,
            ErasureRepository erasures,
            ErasurePartsConfig config,
            Outbox outbox) {
        this.database = database;
        this.paying = paying;
        this.data = data;
        this.erasures = erasures;
        this.config = config;
        this.outbox = outbox;
    }

    /** Erases {@code person} here and tells the other services to; one that is under way goes on. */
    ErasureView begin(String person) {
        paying.close(person);
        UUID erasure = database.transaction(() -> erasures.lock(person).chain(version -> erasures.running(person)
                .chain(running -> running == null
                        ? begun(person, version)
                        : Uni.createFrom().item(running))));
        return view(erasure);
    }

    /** How far it is; fails with {@code not-found}. */
    ErasureView view(UUID erasure) {
        Instant askedAt = erasures.askedAt(erasure);
        if (askedAt == null) {
            throw ProblemException.notFound("erasure");
        }
        Map<String, Instant> parts = erasures.parts(erasure);
        return ErasureView.of(
                erasure,
                askedAt,
                config.services().stream()
                        .map(service -> new ErasureView.Part(service, parts.get(service)))
                        .toList());
    }

    private Uni<UUID> begun(String person, Long version) {
        UUID erasure = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        PersonErased fact = new PersonErased(person, erasure.toString(), now);
        return paying.check(person)
                .chain(() -> data.erase(fact))
                .chain(() -> tell(person, version, now))
                .chain(() -> outbox.append(Event.now(EventType.PERSON_ERASED, SOURCE, person, fact)))
                .chain(() -> outbox.forget(EventType.MEMBERSHIP_CHANGED, person))
                .replaceWith(erasure);
    }

    /** Whoever still reads an older fact of the person's membership reads this one after it. */
    private Uni<Void> tell(String person, Long version, Instant now) {
        return version == null
                ? Uni.createFrom().voidItem()
                : outbox.append(Event.now(
                        EventType.MEMBERSHIP_CHANGED,
                        SOURCE,
                        person,
                        new MembershipChanged(person, version + 1, false, null, null, null, "none", List.of(), now)));
    }
}
