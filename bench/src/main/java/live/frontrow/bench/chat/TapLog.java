package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.List;

/** When which taps were sent, by emoji: one pod takes them in the order in which they were sent. */
final class TapLog {

    private final List<List<Sent>> sent = new ArrayList<>();
    private final long[] sums;
    private final int[] first;

    TapLog(int emoji) {
        this.sums = new long[emoji];
        this.first = new int[emoji];
        for (int which = 0; which < emoji; which++) {
            sent.add(new ArrayList<>());
        }
    }

    /** The sum with these taps, and when they were sent. */
    private record Sent(long sum, long at) {}

    void sent(int which, int count) {
        sums[which] += count;
        sent.get(which).add(new Sent(sums[which], System.nanoTime()));
    }

    /** What is sent from now on counts. */
    void begin() {
        for (int which = 0; which < first.length; which++) {
            first[which] = sent.get(which).size();
        }
    }

    /** All taps so far, by emoji. */
    long[] sums() {
        return sums;
    }

    /** Taps since the beginning. */
    double counted() {
        double counted = 0;
        for (int which = 0; which < first.length; which++) {
            counted += sums[which]
                    - (first[which] == 0
                            ? 0
                            : sent.get(which).get(first[which] - 1).sum());
        }
        return counted;
    }

    /** Milliseconds after which somebody knew of each of them. */
    List<Double> late(List<TapGuest.Heard> heard) {
        List<Double> late = new ArrayList<>();
        for (int which = 0; which < first.length; which++) {
            int next = first[which];
            for (TapGuest.Heard frame : heard) {
                List<Sent> taps = sent.get(which);
                while (next < taps.size() && taps.get(next).sum() <= frame.totals()[which]) {
                    late.add((frame.at() - taps.get(next).at()) / 1e6);
                    next++;
                }
            }
        }
        return late;
    }
}
