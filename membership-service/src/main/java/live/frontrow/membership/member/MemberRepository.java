package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Members in the database. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, String> {

    private static final String MEET = "insert into member (person) values (:person) on conflict do nothing";

    /** Writes only what is new, and once an hour that somebody was here: pages ask for this again and again. */
    private static final String REMEMBER = """
            insert into member as known (person, name, username, seen_at)
            values (:person, :name, :username, now())
            on conflict (person) do update
            set name = excluded.name, username = excluded.username, seen_at = excluded.seen_at
            where known.name <> excluded.name or known.username <> excluded.username
               or known.seen_at is null or known.seen_at < now() - interval '1 hour'""";

    private static final String ORDER = " order by active desc, sortName, person";

    private static final String MATCHES = "(sortName like :text escape '!' or lower(username) like :text escape '!')";

    private static final String AFTER = """
            (active = :active and (sortName > :name or (sortName = :name and person > :person))
              or active = false and :active = true)""";

    /** The row of {@code person}, locked until the transaction ends; null when nobody is known by that id. */
    Uni<Member> locked(String person) {
        return findById(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes a row for somebody who is not known yet. */
    Uni<Void> meet(String person) {
        return getSession()
                .chain(session -> session.createNativeQuery(MEET)
                        .setParameter("person", person)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Keeps how a person who is here is called. */
    Uni<Void> remember(String person, String name, String username) {
        return getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter("person", person)
                        .setParameter("name", name)
                        .setParameter("username", username)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The first {@code limit} people after {@code cursor} whose name or user name contains {@code query}. */
    Uni<List<Member>> list(String query, MemberCursor cursor, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (!query.isBlank()) {
            where.append(" and ").append(MATCHES);
            parameters.put("text", "%" + escaped(query.strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (cursor != null) {
            where.append(" and ").append(AFTER);
            parameters.put("active", cursor.active());
            parameters.put("name", cursor.sortName());
            parameters.put("person", cursor.person());
        }
        return find(where + ORDER, parameters).range(0, limit - 1).list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
