package live.frontrow.chat.erasure;

import java.util.List;
import live.frontrow.common.person.Holding;

/** How order was kept, against people and by them. Who is banned stays so, by the subject alone: it would be no ban otherwise. */
final class OrderHoldings {

    private static final String NO_ACTOR = " set actor = 'erased' where actor = :person";

    private static final String LIFTED_BANS = """
            update ban_floor set version = greatest(version,
                (select coalesce(max(version), 0) from ban where person = :person and not banned))""";

    static final List<Holding> ALL = List.of(
            Holding.deleted("moderator", "name, added_at", "person = :person").madeAt("added_at"),
            Holding.changed(
                            "mute",
                            "select show, until, reason, at from mute where person = :person",
                            "delete from mute where person = :person",
                            "update mute" + NO_ACTOR)
                    .madeAt("at"),
            Holding.changed(
                            "note",
                            "select text, at from note where person = :person",
                            "delete from note where person = :person",
                            "update note" + NO_ACTOR)
                    .madeAt("at"),
            Holding.changed(
                            "deed",
                            """
                    select show, kind, reason, until, at, actor = :person as by_you, person = :person as about_you
                    from deed where actor = :person or person = :person order by at""",
                            "update deed" + NO_ACTOR,
                            "update deed set undone_by = 'erased' where undone_by = :person",
                            """
                    update deed set reason = null, person = case
                        when kind = 'ban' and exists (select from ban where ban.person = deed.person and banned) then person
                        else 'erased' end
                    where person = :person""")
                    .madeAt("at"),
            Holding.changed(
                            "ban",
                            "select banned, reason, at from ban where person = :person",
                            LIFTED_BANS,
                            "delete from ban where person = :person and not banned",
                            "update ban set reason = null where person = :person",
                            "update ban" + NO_ACTOR)
                    .later(
                            LIFTED_BANS,
                            "delete from ban where person = :person and not banned",
                            "update ban set reason = null where person = :person and at <= :until",
                            "update ban" + NO_ACTOR),
            actor("setting", "show, settings, at"),
            actor("word_list", "words, at"));

    private OrderHoldings() {}

    private static Holding actor(String table, String columns) {
        return Holding.changed(
                        table,
                        "select " + columns + " from " + table + " where actor = :person",
                        "update " + table + NO_ACTOR)
                .madeAt("at");
    }
}
