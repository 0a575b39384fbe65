package live.frontrow.bench;

import live.frontrow.bench.report.Report;

/** One measurement that {@code ./frontrow bench NAME} runs. */
public interface Benchmark {

    /** Name on the command line and of the file in {@code docs/benchmarks}. */
    String name();

    /**
     * Measures.
     *
     * @param quick fewer repetitions, to see whether it works at all
     */
    Report run(boolean quick);
}
