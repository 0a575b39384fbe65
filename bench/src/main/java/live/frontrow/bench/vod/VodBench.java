package live.frontrow.bench.vod;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Report;

/** What it costs to make a replay of a recording, against ffmpeg; and how long after a show's end its replay is complete. */
public final class VodBench implements Benchmark {

    private static final int ENDS = 20;
    private static final int QUICK_ENDS = 3;

    @Override
    public String name() {
        return "vod";
    }

    @Override
    public Report run(boolean quick) {
        List<Figure> figures = new ArrayList<>(RecordingCost.figures(quick));
        figures.addAll(EndToReplay.figures(quick ? QUICK_ENDS : ENDS));
        return new Report(name(), figures);
    }
}
