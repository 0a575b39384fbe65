package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How people are called. */
@ApplicationScoped
public class Names {

    private static final String NAMES = """
            select person, coalesce(nullif(name, ''), nullif(username, ''), 'Somebody')
            from member where person in (:people)""";

    /** Names of people who have been here, in the current session. */
    public Uni<Map<String, String>> of(Set<String> people) {
        if (people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMES, Object[].class)
                        .setParameter("people", List.copyOf(people))
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }
}
