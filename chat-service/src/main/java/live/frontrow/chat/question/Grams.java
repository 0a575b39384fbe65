package live.frontrow.chat.question;

import java.util.Arrays;

/** A text as the set of its trigrams: three letters or digits that follow each other, with the blanks around a word. */
final class Grams {

    private static final int LENGTH = 3;

    /** How much of a likeness is that the other text has this one in it; the rest is that it has nothing else. */
    private static final double WITHIN = 0.7;

    private final int[] sorted;

    private Grams(int[] sorted) {
        this.sorted = sorted;
    }

    /** Of words alone, whatever their case. */
    static Grams of(String text) {
        String words = "  " + QuestionText.same(text).replace(" ", "  ") + " ";
        int[] grams = new int[words.length() - LENGTH + 1];
        for (int i = 0; i < grams.length; i++) {
            // Two others with the same number would do no harm.
            grams[i] = (words.charAt(i) * 31 + words.charAt(i + 1)) * 31 + words.charAt(i + 2);
        }
        return new Grams(Arrays.stream(grams).sorted().distinct().toArray());
    }

    /** How alike another text is, from 0 to 1. This one is still being written, so what it does not have yet counts little. */
    double likeness(Grams other) {
        int shared = 0;
        for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
            int order = Integer.compare(sorted[i], other.sorted[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double within = (double) shared / sorted.length;
        double same = (double) shared / (sorted.length + other.sorted.length - shared);
        return WITHIN * within + (1 - WITHIN) * same;
    }
}
