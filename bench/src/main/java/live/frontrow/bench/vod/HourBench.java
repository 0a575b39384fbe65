package live.frontrow.bench.vod;

import java.time.Duration;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Report;

/** The end of {@link VodBench} once, of a show as long as the weekly one: it takes that long. */
public final class HourBench implements Benchmark {

    private static final Duration LENGTH = Duration.ofHours(1);
    private static final Duration QUICK_LENGTH = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "hour";
    }

    @Override
    public Report run(boolean quick) {
        return new Report(name(), EndToReplay.figures(quick ? QUICK_LENGTH : LENGTH));
    }
}
