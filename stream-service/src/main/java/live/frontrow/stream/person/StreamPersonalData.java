package live.frontrow.stream.person;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.person.Erasures;
import live.frontrow.common.person.Holding;
import live.frontrow.common.person.PersonalData;
import live.frontrow.stream.rights.Revocations;
import live.frontrow.stream.time.Now;

/** Who watched, what they wish to be told, and what others say of their rights. A ban stays: it would be no ban otherwise. */
@Singleton
public class StreamPersonalData extends PersonalData {

    private static final String THEIRS = "person = :person";

    /** People are counted by it: the same one in all of a show's sessions, and another one in each show. */
    private static final String NAMELESS = """
            update viewing_session set viewer = alias from (
                select show_id as show, 'anon-' || gen_random_uuid() as alias
                from (select distinct show_id from viewing_session where viewer = :person) shows) nameless
            where viewer = :person and show_id = show""";

    /** Also one that somebody who came back has made: they are told by what they wish now. */
    private static final String OLD_NOTICES = """
            delete from notice where person = :person
                and (ended_at <= :until or not exists (select from notice_wish where notice_wish.person = :person))""";

    private final Revocations revocations;

    StreamPersonalData(Erasures erasures, Revocations revocations) {
        super(erasures);
        this.revocations = revocations;
    }

    @Override
    public String service() {
        return "stream-service";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.deleted("member", "active, until, complimentary, tier, guest_shows", THEIRS)
                        .later(
                                "delete from member where person = :person and not active and cardinality(guest_shows) = 0"),
                Holding.deleted("moderator", "moderator", THEIRS)
                        .later("delete from moderator where person = :person and not moderator"),
                Holding.changed(
                        "block",
                        "select blocked from block where person = :person",
                        "delete from block where person = :person and not blocked"),
                Holding.changed("viewing_session", """
                        select show_id as show, title, joined_at, last_seen_at
                        from stream_viewer join show on show.id = show_id where viewer = :person order by joined_at""", NAMELESS).madeAt("lower(present)"),
                Holding.deleted("viewer_name", "name", "viewer = :person").later("""
                                delete from viewer_name where viewer = :person
                                    and not exists (select from viewing_session where viewer = :person)"""),
                Holding.deleted("viewing_device", "show_id as show, began_at, renewed_at, lost_at", "viewer = :person")
                        .madeAt("began_at"),
                Holding.deleted(
                                "play_link",
                                "id, show_id as show, created_at, expires_at, last_used_at",
                                "viewer = :person")
                        .madeAt("created_at"),
                Holding.deleted("calendar_link", "created_at, last_used_at", THEIRS)
                        .madeAt("created_at"),
                Holding.deleted("reminder", "show_id as show, created_at", THEIRS)
                        .madeAt("created_at"),
                Holding.deleted(
                                "notice_wish",
                                "soon, live, every_show, answers, mail, quiet_from, quiet_until, time_zone, language",
                                THEIRS)
                        .madeAt("made_at"),
                Holding.deleted("mail_address", "address, pending, pending_until, asked_at", THEIRS)
                        .madeAt("asked_at"),
                Holding.deleted("push_subscription", "id, endpoint, name, added_at", THEIRS)
                        .madeAt("added_at"),
                Holding.deleted("notice", "show_id as show, kind, about, way, status, due_at, ended_at, reason", THEIRS)
                        .later(OLD_NOTICES),
                Holding.changed(
                                "deed",
                                "select at, service, kind, what, about from deed where actor = :person order by at",
                                "update deed set actor = 'erased', name = '' where actor = :person",
                                "update deed set about = about - 'person' where about ->> 'person' = :person")
                        .madeAt("at"));
    }

    /** What plays for them now must ask anew, and is nobody's then. */
    @Override
    protected Uni<Void> first(String person) {
        return revocations.person(person, Now.get());
    }
}
