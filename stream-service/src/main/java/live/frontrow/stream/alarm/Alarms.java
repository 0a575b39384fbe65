package live.frontrow.stream.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import live.frontrow.common.address.Network;
import live.frontrow.stream.alarm.Alarm.Kind;
import live.frontrow.stream.attempt.WrongKeys;
import live.frontrow.stream.mediamtx.FrontRefusals;

/** Makes few sentences of much noise. */
final class Alarms {

    private static final String FULL = "full";

    /** Closed on purpose already, or not the sender's doing. */
    private static final Set<String> NO_PRESSING = Set.of("banned", FULL, "origin");

    private Alarms() {}

    /** The most frequent first. An address that tries keys is named once, for that. */
    static List<Alarm> of(List<WrongKeys> wrong, List<FrontRefusals> fronts, int refusedAtLeast, Instant now) {
        List<Alarm> found = new ArrayList<>();
        wrong.forEach(keys -> found.add(alarm(Kind.WRONG_KEYS, keys.address(), keys.times(), keys.lastAt())));
        Set<String> named = wrong.stream().map(WrongKeys::address).collect(Collectors.toSet());
        fronts.stream()
                .flatMap(front -> front.addresses().stream())
                .filter(from -> !NO_PRESSING.contains(from.reason()) && !named.contains(from.address()))
                .collect(Collectors.groupingBy(FrontRefusals.From::address))
                .forEach((address, some) -> {
                    int times =
                            some.stream().mapToInt(FrontRefusals.From::times).sum();
                    Instant last = some.stream()
                            .map(FrontRefusals.From::lastAt)
                            .max(Comparator.naturalOrder())
                            .orElse(now);
                    if (times >= refusedAtLeast) {
                        found.add(alarm(Kind.PRESSING, address, times, last));
                    }
                });
        int full = fronts.stream()
                .mapToInt(front -> front.reasons().getOrDefault(FULL, 0))
                .sum();
        if (full > 0) {
            found.add(new Alarm(Kind.FULL, null, full, now, false));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Alarm::times).reversed())
                .toList();
    }

    private static Alarm alarm(Kind kind, String address, int times, Instant lastAt) {
        boolean bannable = Network.parse(address)
                .filter(network -> !network.first().isLoopbackAddress())
                .isPresent();
        return new Alarm(kind, address, times, lastAt, bannable);
    }
}
