package live.frontrow.chat.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * What the order of a queue follows from. A vote loses half its weight in 3.5 days beside a new one: it is counted as
 * 2^(half-lives until it was cast), so what is stored never has to be aged and order needs no clock. All of it is kept as binary
 * logarithms, which no number of years makes too large. The database counts the same way while votes are cast ({@code question_cast}).
 */
final class Rank {

    /** Half of what is voted in a week counts four times as much a week later. */
    static final Duration HALF_LIFE = Duration.ofHours(84);

    /** For whoever has never had an answer in this channel. */
    static final double NEWCOMER = 1.25;

    /** For members, and how much more for each rank of their plan. */
    private static final double MEMBER = 1.5;

    private static final double EACH_RANK = 0.1;

    /** Questions of one person that were answered lately; more do not push further down. */
    private static final int MOST_ANSWERED = 3;

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final double NANOS = 1e9;

    private Rank() {}

    /** Half-lives until {@code time}: the binary logarithm of what a vote weighs that is cast then. */
    static double weight(Instant time) {
        Duration since = Duration.between(EPOCH, time);
        return (since.getSeconds() + since.getNano() / NANOS) / HALF_LIFE.getSeconds();
    }

    /** Weight of all votes that were cast at these times; of none, half a vote at {@code asked}. */
    static double weight(Collection<Instant> votes, Instant asked) {
        double heaviest = votes.stream().mapToDouble(Rank::weight).max().orElse(weight(asked) - 1);
        double sum = votes.stream()
                .mapToDouble(time -> Math.pow(2, weight(time) - heaviest))
                .sum();
        return votes.isEmpty() ? heaviest : heaviest + log2(sum);
    }

    /** As many votes as if all had been cast at {@code time}. */
    static double recent(double weight, int votes, Instant time) {
        return votes == 0 ? 0 : Math.pow(2, weight - weight(time));
    }

    /** What somebody's question counts for by their membership: {@code plan} is the rank of it, or below zero for nobody's member. */
    static double tier(int plan) {
        return plan < 0 ? 1 : MEMBER + plan * EACH_RANK;
    }

    /** What questions are ordered by, higher is earlier. Each answer that its asker had lately halves it. */
    static double of(double weight, double tier, boolean newcomer, int answered) {
        return weight + log2(tier) + (newcomer ? log2(NEWCOMER) : 0) - Math.min(answered, MOST_ANSWERED);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
