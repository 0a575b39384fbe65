package live.frontrow.local.cli;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.installation.Options;
import live.frontrow.local.process.ComponentException;

/**
 * What stands behind {@code up}.
 *
 * @param detached come back when everything is healthy
 * @param options what runs
 */
record UpArguments(boolean detached, Options options) {

    static UpArguments parse(List<String> words) {
        boolean detached = false;
        boolean accounts = false;
        boolean broadcast = false;
        int replicas = 1;
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            switch (word) {
                case "-d", "--detach" -> detached = true;
                case "--accounts" -> accounts = true;
                case "--broadcast" -> broadcast = true;
                case "--replicas" -> replicas = number(words, ++index);
                default -> throw new ComponentException("`up` does not know " + word);
            }
        }
        return new UpArguments(detached, Options.of(replicas, accounts, broadcast));
    }

    /** The same words for a supervisor in the background. */
    List<String> forwarded() {
        List<String> words = new ArrayList<>(List.of("--replicas", Integer.toString(options.replicas())));
        if (options.accounts()) {
            words.add("--accounts");
        }
        if (options.broadcast()) {
            words.add("--broadcast");
        }
        return words;
    }

    private static int number(List<String> words, int index) {
        if (index >= words.size() || !words.get(index).matches("[12]")) {
            throw new ComponentException("--replicas is 1 or 2");
        }
        return Integer.parseInt(words.get(index));
    }
}
