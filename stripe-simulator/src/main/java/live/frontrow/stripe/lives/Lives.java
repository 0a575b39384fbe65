package live.frontrow.stripe.lives;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import live.frontrow.stripe.billing.Declines;
import live.frontrow.stripe.control.Controls;

/**
 * What many members do, one month after the other, with one seed: they pay, fail and recover, cancel, change their plan and come
 * back; the owner gives money back and pauses; banks decide disputes; and other software sells in the same account. Also the
 * oracle: who is entitled by the account alone.
 */
public final class Lives {

    /** Chances are out of so many. */
    private static final int OUT_OF = 50;

    private static final int FAILURES_AT_MOST = 9;

    /** Sells as the service under test does. */
    @FunctionalInterface
    public interface Shop {

        /**
         * Opens a checkout.
         *
         * @param choice any number: which of the prices
         * @return Stripe's session, or nothing when there is none to be had now
         */
        Optional<String> session(String person, int choice);
    }

    private record Member(String person, String subscription, String customer, String price, boolean over) {}

    private final Controls stripe;
    private final Owner owner;
    private final Shop shop;
    private final Random random;
    private final Set<String> bought = ConcurrentHashMap.newKeySet();

    /** Lived in the account that {@code stripe} and {@code owner} steer. */
    public Lives(Controls stripe, Owner owner, Shop shop, long seed) {
        this.stripe = stripe;
        this.owner = owner;
        this.shop = shop;
        this.random = new Random(seed);
    }

    /** Buys, if the shop sells; for several people at once. */
    public void join(String person, int choice) {
        shop.session(person, choice).ifPresent(session -> {
            stripe.pay(session);
            bought.add(stripe.look(() -> stripe.world()
                    .store()
                    .find("checkout.session", session)
                    .orElseThrow()
                    .text("subscription")));
        });
    }

    /** What happens to these people in a month, before time goes on. */
    public void month(List<String> people) {
        JsonNode all = everybody();
        List<String> prices = StreamSupport.stream(all.spliterator(), false)
                .map(verdict -> verdict.get("price").asText())
                .distinct()
                .sorted()
                .toList();
        people.stream()
                .filter(all::has)
                .map(person -> member(person, all.get(person)))
                .forEach(member -> live(member, prices));
    }

    /** By the account alone: each person who ever bought, and the price that speaks for them, or nothing. */
    public Map<String, String> entitled() {
        Map<String, String> entitled = new TreeMap<>();
        everybody()
                .properties()
                .forEach(each -> entitled.put(
                        each.getKey(),
                        each.getValue().get("entitled").asBoolean()
                                ? each.getValue().get("price").asText()
                                : ""));
        return entitled;
    }

    /** The same with all that the account says of it; nobody is entitled by what was not bought in the shop. */
    public ObjectNode everybody() {
        return stripe.entitled(subscription -> bought.contains(subscription.id()));
    }

    private static Member member(String person, JsonNode verdict) {
        return new Member(
                person,
                verdict.get("subscription").asText(),
                verdict.get("customer").asText(),
                verdict.get("price").asText(),
                "canceled".equals(verdict.get("status").asText())
                        || "incomplete_expired".equals(verdict.get("status").asText()));
    }

    private void live(Member member, List<String> prices) {
        int chance = random.nextInt(OUT_OF);
        int much = random.nextInt(FAILURES_AT_MOST);
        String other = prices.get(random.nextInt(prices.size()));
        if (member.over()) {
            if (chance % 2 == 0) {
                join(member.person(), chance);
            }
            return;
        }
        switch (chance) {
            case 0, 1, 2, 3, 4 -> stripe.decline(member.customer(), 1 + much);
            case 5 -> stripe.card(member.customer(), Declines.NEVER_PAYS);
            case 6, 7, 8 -> change(member, Map.of("cancel_at_period_end", "true"));
            case 9 -> change(member, Map.of("cancel_at_period_end", "false"));
            case 10, 11 -> owner.delete("/v1/subscriptions/" + member.subscription());
            case 12, 13, 14 -> switchTo(member, other);
            case 15, 16 -> refund(member, Map.of());
            case 17 -> refund(member, Map.of("amount", "100"));
            case 18 -> dispute(member).ifPresent(dispute -> stripe.decide(dispute, "lost"));
            case 19 -> dispute(member).ifPresent(dispute -> stripe.decide(dispute, "won"));
            case 20 -> change(member, Map.of("pause_collection[behavior]", "void"));
            case 21 -> change(member, Map.of("pause_collection", ""));
            case 22 -> paymentLink(member);
            case 23 -> sellBeside(member);
            default -> {
                // Most people only pay.
            }
        }
    }

    private void change(Member member, Map<String, String> how) {
        owner.post("/v1/subscriptions/" + member.subscription(), how);
    }

    private void switchTo(Member member, String price) {
        String item = owner.get("/v1/subscriptions/" + member.subscription())
                .at("/items/data/0/id")
                .asText();
        change(member, Map.of("items[0][id]", item, "items[0][price]", price, "proration_behavior", "always_invoice"));
    }

    private void refund(Member member, Map<String, String> how) {
        charge(member).ifPresent(charge -> {
            Map<String, String> parameters = new TreeMap<>(how);
            parameters.put("charge", charge);
            owner.post("/v1/refunds", parameters);
        });
    }

    private Optional<String> dispute(Member member) {
        return charge(member).map(charge -> stripe.dispute(charge).id());
    }

    /** The newest payment that can go back. */
    private Optional<String> charge(Member member) {
        List<JsonNode> charges = new ArrayList<>();
        owner.get("/v1/charges?limit=5&customer=" + member.customer())
                .get("data")
                .forEach(charges::add);
        return charges.stream()
                .filter(charge -> charge.get("paid").asBoolean()
                        && charge.get("amount_refunded").asLong() == 0
                        && !charge.get("disputed").asBoolean())
                .map(charge -> charge.get("id").asText())
                .findFirst();
    }

    /** Somebody pays for our price in the name of this person, at a page that the shop knows nothing of. */
    private void paymentLink(Member member) {
        String session = owner.post(
                        "/v1/checkout/sessions",
                        Map.of(
                                "mode",
                                "subscription",
                                "line_items[0][price]",
                                member.price(),
                                "line_items[0][quantity]",
                                "1",
                                "client_reference_id",
                                member.person(),
                                "subscription_data[metadata][userId]",
                                member.person(),
                                "success_url",
                                "http://127.0.0.1/thanks"))
                .get("id")
                .asText();
        stripe.pay(session);
    }

    /** Other software gives this very customer a subscription to our price. */
    private void sellBeside(Member member) {
        owner.post(
                "/v1/subscriptions",
                Map.of(
                        "customer", member.customer(),
                        "items[0][price]", member.price(),
                        "metadata[userId]", member.person()));
    }
}
