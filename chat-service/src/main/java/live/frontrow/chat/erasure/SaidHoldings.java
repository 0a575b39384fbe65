package live.frontrow.chat.erasure;

import java.util.List;
import live.frontrow.common.person.Holding;

/** What people wrote, and that they were there. Whoever has come back by the second time keeps what they have written since. */
final class SaidHoldings {

    static final List<Holding> ALL = List.of(
            Holding.changed(
                            "pin",
                            "select show, message ->> 'text' as text, at from pin where message -> 'author' ->> 'id' = :person",
                            pins("", ""))
                    .later(pins(" and sent_at <= :until", " and at <= :until")),
            // Before the messages, by which those are found that point at them.
            Holding.changed(
                            "report",
                            "select message, show, reason, at, dismissed_at from report where person = :person order by at",
                            reports("", ""))
                    .later(reports(" and sent_at <= :until", " and at <= :until")),
            Holding.changed("message", """
                            select id, show, sent_at, body ->> 'text' as text, body -> 'replyTo' as reply_to, deleted_at
                            from message where author = :person order by sent_at""", messages("", ""))
                    .later(messages(" and sent_at <= :until", " and deleted_at <= :until")),
            // These go by themselves within a minute.
            Holding.deleted("ticket", "show, role, name, expires_at", "person = :person")
                    .later(),
            Holding.deleted("person", "name, first_seen", "id = :person").madeAt("first_seen"));

    private SaidHoldings() {}

    private static String[] pins(String written, String made) {
        return new String[] {
            // Before all else: whoever writes an answer to one of them waits from here on, and finds it gone.
            """
            update message set body = null, held = null, deleted_at = coalesce(deleted_at, now()),
                deleted_by = case when deleted_by = author then 'erased' else coalesce(deleted_by, 'erased') end
            where author = :person""" + written,
            "update pin set message = null where message -> 'author' ->> 'id' = :person" + made,
            """
            update pin set message = jsonb_set(message, array['replyTo'],
                message -> 'replyTo' || jsonb_build_object('name', '', 'text', ''))
            where message -> 'replyTo' ->> 'id' %s""".formatted(quoted(written)),
            "update pin set actor = 'erased' where actor = :person" + made
        };
    }

    private static String[] reports(String written, String made) {
        return new String[] {
            "delete from report where person = :person" + made,
            "delete from report where message in (select id from message where author = :person" + written + ")"
        };
    }

    private static String[] messages(String written, String deleted) {
        return new String[] {
            """
            update message set body = jsonb_set(body, array['replyTo'],
                body -> 'replyTo' || jsonb_build_object('name', '', 'text', ''))
            where show in (select show from message where author = :person%s)
                and body -> 'replyTo' ->> 'id' %s""".formatted(written, quoted(written)),
            "update message set author = 'erased' where author = :person" + written,
            "update message set deleted_by = 'erased' where deleted_by = :person" + deleted
        };
    }

    private static String quoted(String written) {
        return "in (select cast(id as text) from message where author = :person" + written + ")";
    }
}
