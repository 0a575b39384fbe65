package live.frontrow.bench.chat;

import java.util.Map;
import live.frontrow.bench.Benchmark;
import live.frontrow.bench.report.Report;
import live.frontrow.e2e.installation.Installation;

/** The storm of {@link ChatBench} by itself, with nothing before it but those who are in the room. */
public final class StormBench implements Benchmark {

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public Report run(boolean quick) {
        try (Installation installation = Installation.start(Map.of(), "--replicas", "2");
                Followers people = new Followers()) {
            Pods pods = new Pods(installation);
            pods.serve(true, false);
            people.come(pods.first(), quick ? ChatBench.FEW_GUESTS : ChatBench.GUESTS);
            pods.serve(false, true);
            return new Report(name(), Storm.measure(people, pods));
        }
    }
}
