package live.frontrow.gateway.cdn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The template of the distribution.
 *
 * @param text all of it
 * @param behaviours those with a path, each with its pattern (group 1) and its settings (group 2)
 */
record CloudFormation(String text, List<MatchResult> behaviours) {

    /** From one {@code PathPattern} to the next; the default behaviour is the last. */
    private static final Pattern BEHAVIOUR =
            Pattern.compile("(?s)PathPattern: (\\S+)(.*?)(?=PathPattern:|DefaultCache)");

    static CloudFormation read() {
        try {
            String text = Files.readString(Path.of("../mediamtx/cloudfront/template.yaml"));
            return new CloudFormation(text, BEHAVIOUR.matcher(text).results().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings of the first behaviour that fits; empty for the default one. */
    String behaviourOf(String path) {
        return behaviours.stream()
                .filter(behaviour ->
                        Pattern.matches(Pattern.quote(behaviour.group(1)).replace("*", "\\E.*\\Q"), path))
                .map(behaviour -> behaviour.group(2))
                .findFirst()
                .orElse("");
    }
}
