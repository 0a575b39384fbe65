package live.frontrow.bench.membership;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Some of those who are in. */
final class Members {

    private Members() {}

    /** As many whose subscription is paid, the first by name, of all that the account says. */
    static Set<String> in(ObjectNode everybody, int howMany) {
        Set<String> some = everybody.properties().stream()
                .filter(each -> each.getValue().get("entitled").asBoolean()
                        && "active".equals(each.getValue().get("status").asText()))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(howMany)
                .collect(Collectors.toCollection(TreeSet::new));
        if (some.size() < howMany) {
            throw new IllegalStateException("Only " + some.size() + " of " + howMany + " are in");
        }
        return some;
    }
}
