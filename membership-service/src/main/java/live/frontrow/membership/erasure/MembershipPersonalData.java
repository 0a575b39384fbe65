package live.frontrow.membership.erasure;

import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.person.Erasures;
import live.frontrow.common.person.Holding;
import live.frontrow.common.person.PersonalData;

/** Who is known, who is or was a member, and who gave whom a guest pass. What was paid stays without the person: accounts need it. */
@Singleton
public class MembershipPersonalData extends PersonalData {

    private static final String OF_CUSTOMER = "(select id from customer where person = :person)";

    /** Versions of whoever comes back are newer than any that was told. */
    private static final String FLOOR = """
            update member_floor set version = greatest(version,
                (select coalesce(max(version), 0) + 1 from member where person = :person))""";

    MembershipPersonalData(Erasures erasures) {
        super(erasures);
    }

    @Override
    public String service() {
        return "membership-service";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.changed("member", """
                                select name, username, seen_at, active, source, state, reason, price, tier, since, until, renews_at,
                                    given_at, guest_shows from member where person = :person""", FLOOR, "delete from member where person = :person")
                        .later(FLOOR, """
                                delete from member where person = :person and not active and cardinality(guest_shows) = 0"""),
                once(Holding.deleted("due", "subject, since", "subject in " + OF_CUSTOMER)),
                once(Holding.deleted("dead_letter", "subject, type, failed_at", "subject in " + OF_CUSTOMER)),
                once(Holding.deleted("checkout", "id, price, session, state, created_at", "person = :person")),
                once(Holding.changed("price_move", """
                        select subscription, older, newer, state, period_end from price_move
                        where subscription in (select id from subscription where person = :person)""", """
                        delete from price_move where state = 'WAITING'
                            and subscription in (select id from subscription where person = :person)""")),
                once(Holding.changed("subscription", """
                        select id, customer, price, status, started_at, period_end, cancel_at, ended_at, invoice, reversal
                        from subscription where person = :person order by started_at""", """
                        update subscription set person = (select 'erased-' || gen_random_uuid()),
                            status = case when ended_at is null then 'CANCELED' else status end,
                            ended_at = coalesce(ended_at, now())
                        where person = :person""")),
                Holding.deleted("customer", "id, created_at", "person = :person")
                        .later("""
                                delete from customer where person = :person
                                    and not exists (select from checkout where checkout.person = customer.person)
                                    and not exists (select from subscription where subscription.person = customer.person)"""),
                Holding.deleted("former_id", "account, live, theirs", "kind = 'CUSTOMER' and ours = :person"),
                once(Holding.changed(
                        "guest_pass",
                        """
                        select code, show, giver = :person as given_by_you, guest = :person as taken_by_you, created_at, accepted_at
                        from guest_pass where giver = :person or guest = :person order by created_at""",
                        "delete from guest_pass where giver = :person and guest is null",
                        "update guest_pass set giver = 'erased-' || gen_random_uuid() where giver = :person",
                        "update guest_pass set guest = 'erased-' || gen_random_uuid() where guest = :person")));
    }

    /** Nobody writes these later than the transaction in which they go: they are {@code being-erased} until the second time is over. */
    private static Holding once(Holding holding) {
        return holding.later();
    }
}
