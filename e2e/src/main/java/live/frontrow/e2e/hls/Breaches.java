package live.frontrow.e2e.hls;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes down what is broken in one answer. */
record Breaches(String rendition, Instant at, Consumer<Breach> all) {

    /** What is broken in one track of it. */
    Breaches of(int track) {
        return new Breaches(rendition + ", track " + track, at, all);
    }

    void add(Rule rule, String detail) {
        all.accept(new Breach(rule, rule.section(), rendition, at, detail));
    }

    void when(boolean broken, Rule rule, Supplier<String> detail) {
        if (broken) {
            add(rule, detail.get());
        }
    }
}
