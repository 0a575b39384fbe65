package live.frontrow.vod.show;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.StreamState;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps to whom a show was open from when on: each window's number, counted from 1, stands in the addresses of what was sent in it. */
@Singleton
class Windows {

    /**
     * Whatever an instance of before has taken over of the same event; also what is older than an event that said nothing of them, and
     * then it is known up to there, unless that let fewer in.
     */
    private static final String SAID = """
            update show
            set windows_version = case when windows_version > :version and unsaid_strictness > cast(:strictness as int) then :version
                                       else greatest(windows_version, :version) end
            where id = :show
              and (windows_version < :version or not exists (select from show_window where show_window.show = show.id))""";

    /** An instance of stream-service of before says nothing of them. They are as they were, unless it lets fewer in by now. */
    private static final String UNSAID = """
            update show set windows_version = :version, unsaid_strictness = greatest(unsaid_strictness, cast(:strictness as int))
            where id = :show and windows_version < :version
              and ((select strictness from show_window where show_window.show = show.id order by number desc limit 1)
                  < cast(:strictness as int)) is not true""";

    /** Clocks of several instances may differ: what began before the one before it leaves nothing to that. */
    private static final String TAKE = """
            insert into show_window (show, number, span, members_only, tier)
            select :show, number,
                   tstzrange(case when number > 1 then begin end, case when until >= begin then until when until < begin then begin end),
                   cast(item ->> 'membersOnly' as boolean), cast(item ->> 'tier' as int)
            from (select item, number, cast(item ->> 'from' as timestamptz) as begin,
                         lead(cast(item ->> 'from' as timestamptz)) over (order by number) as until
                  from jsonb_array_elements(cast(cast(:windows as text) as jsonb)) with ordinality as told (item, number)) as one
            on conflict (show, number) do update
            set span = excluded.span, members_only = excluded.members_only, tier = excluded.tier
            where (show_window.span, show_window.members_only, show_window.tier)
                is distinct from (excluded.span, excluded.members_only, excluded.tier)""";

    private static final String DROP = "delete from show_window where show = :show and number > :last";

    /** They may show what only some get to see now; others are made. */
    private static final String FORGET_PICTURES = "delete from pictures where show = :show";

    /** What is told of the windows of a show that is there, in the transaction that there is; the second time nothing. */
    Uni<Void> take(Mutiny.Session session, StreamState show) {
        if (show.windows() == null) {
            return session.createNativeQuery(UNSAID)
                    .setParameter("show", show.id())
                    .setParameter("version", show.version())
                    .setParameter("strictness", new Access(show.membersOnly(), show.tier()).strictness())
                    .executeUpdate()
                    .replaceWithVoid();
        }
        List<AccessWindow> windows = of(show);
        return session.createNativeQuery(SAID)
                .setParameter("show", show.id())
                .setParameter("version", show.version())
                .setParameter(
                        "strictness",
                        windows.isEmpty() ? null : windows.getLast().access().strictness())
                .executeUpdate()
                .chain(newer -> newer == 0 ? Uni.createFrom().voidItem() : put(session, show, windows));
    }

    private static Uni<Void> put(Mutiny.Session session, StreamState show, List<AccessWindow> windows) {
        return session.createNativeQuery(TAKE)
                .setParameter("show", show.id())
                .setParameter("windows", json(windows))
                .executeUpdate()
                .chain(taken -> session.createNativeQuery(DROP)
                        .setParameter("show", show.id())
                        .setParameter("last", windows.size())
                        .executeUpdate()
                        .map(dropped -> taken + dropped))
                .chain(changed -> changed == 0
                        ? Uni.createFrom().item(0)
                        : session.createNativeQuery(FORGET_PICTURES)
                                .setParameter("show", show.id())
                                .executeUpdate())
                .replaceWithVoid();
    }

    /** Those that are told, and one that is planned: it begins at its time, whether that is told of or not. */
    static List<AccessWindow> of(StreamState show) {
        List<AccessWindow> told = show.windows() == null ? List.of() : show.windows();
        AccessChange next = show.accessChange();
        if (told.isEmpty() || next == null || !next.at().isAfter(told.getLast().from())) {
            return told;
        }
        Access planned = new Access(next.membersOnly(), next.tier());
        List<AccessWindow> windows = new ArrayList<>(told);
        if (!planned.equals(told.getLast().access())) {
            windows.add(AccessWindow.of(next.at(), planned));
        }
        return windows;
    }

    private static String json(List<AccessWindow> windows) {
        JsonArray array = new JsonArray();
        windows.forEach(window -> array.add(new JsonObject()
                .put("from", window.from().toString())
                .put("membersOnly", window.membersOnly())
                .put("tier", window.tier())));
        return array.encode();
    }
}
