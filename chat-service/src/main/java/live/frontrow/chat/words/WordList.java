package live.frontrow.chat.words;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Trie;

/** The blocked words as automatons (Aho–Corasick): a text is read once, however many words there are. */
final class WordList {

    /** Shorter ones are found in anything that is spelled. */
    private static final int SPELLED = 3;

    private final boolean empty;
    private final Trie words;
    private final Trie spelled;

    private WordList(boolean empty, Trie words, Trie spelled) {
        this.empty = empty;
        this.words = words;
        this.spelled = spelled;
    }

    /** Of words as moderators write them; {@code *} at an end of one stands for whatever goes on there. */
    static WordList of(List<String> words) {
        Trie.TrieBuilder whole = Trie.builder();
        Trie.TrieBuilder spelled = Trie.builder();
        for (String word : words) {
            whole.addKeyword(pattern(word));
            String letters = folded(bare(word)).replace(" ", "");
            if (letters.length() >= SPELLED) {
                spelled.addKeyword(letters);
            }
        }
        return new WordList(words.isEmpty(), whole.build(), spelled.build());
    }

    /** Whether one of them is in {@code text}. */
    boolean matches(String text) {
        if (empty) {
            return false;
        }
        Tokens tokens = Tokens.of(text);
        return words.containsMatch(tokens.words()) || spelled.containsMatch(tokens.spelled());
    }

    /** Whether something of a word is left that can be compared. */
    static boolean comparable(String word) {
        String bare = bare(word);
        return bare.indexOf('*') < 0 && !folded(bare).isEmpty();
    }

    private static String pattern(String word) {
        String begin = word.startsWith("*") ? "" : " ";
        String end = word.endsWith("*") ? "" : " ";
        return begin + folded(bare(word)) + end;
    }

    private static String bare(String word) {
        int begin = word.startsWith("*") ? 1 : 0;
        int end = word.endsWith("*") && word.length() > begin ? word.length() - 1 : word.length();
        return word.substring(begin, end);
    }

    private static String folded(String word) {
        return Arrays.stream(Folding.plain(word).split("[^\\p{L}\\p{M}\\p{N}@$!|+\u20ac]+"))
                .map(Folding::word)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
