package live.frontrow.bench.membership;

import java.time.Duration;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Report;

/** How soon others know of a change, of {@link MembershipBench}, by itself and for longer. */
public final class VisibleBench implements Benchmark {

    private static final Duration LENGTH = Duration.ofMinutes(3);
    private static final Duration QUICK = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public Report run(boolean quick) {
        Size size = Size.QUICK;
        try (Channel channel = Channel.open(size, Loud.QUESTIONS_PER_SECOND)) {
            Campaign campaign = new Campaign(channel, size);
            campaign.join();
            return new Report(name(), Visible.measure(channel, campaign.lives(), quick ? QUICK : LENGTH));
        }
    }
}
