package live.frontrow.bench.membership;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;

/** Who is a member in the end, after months of badly delivered events; and how soon the service answers, and others know. */
public final class MembershipBench implements Benchmark {

    @Override
    public String name() {
        return "membership";
    }

    @Override
    public Report run(boolean quick) {
        Size size = quick ? Size.QUICK : Size.WHOLE;
        List<Figure> figures = new ArrayList<>();
        try (Channel channel = Channel.open(size)) {
            Campaign campaign = new Campaign(channel, size);
            figures.addAll(told(campaign.measure()));
            channel.usualPace();
            figures.addAll(told(Lost.measure(channel, campaign.lives(), size)));
            figures.addAll(told(Loud.measure(channel, size)));
            figures.addAll(told(Visible.measure(channel, campaign.lives(), size.visible())));
        }
        return new Report(name(), figures);
    }

    /** At once: much comes after it. */
    private static List<Figure> told(List<Figure> figures) {
        figures.forEach(figure -> System.out.println(figure.id() + " " + figure.value() + " " + figure.unit()));
        return figures;
    }
}
