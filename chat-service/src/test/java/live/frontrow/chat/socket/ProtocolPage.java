package live.frontrow.chat.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/chat-protocol.md}. */
final class ProtocolPage {

    private static final Pattern ROW = Pattern.compile("\\| (`[^|]+`) \\| `\\{(.*?)}`(?: |\\|).*");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private final List<String> lines;

    ProtocolPage() {
        try {
            lines = Files.readAllLines(Path.of("..", "docs", "chat-protocol.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields of each type in the table below this heading, as {@link AsyncApi#fields} names them. */
    Map<String, Set<String>> frames(String heading) {
        Map<String, Set<String>> frames = new TreeMap<>();
        section(heading).map(ROW::matcher).filter(row -> row.matches()).forEach(row -> quoted(row.group(1))
                .forEach(type -> frames.put(type, fields(row.group(2)))));
        return frames;
    }

    Set<Integer> closeCodes() {
        return section("## Close codes")
                .filter(line -> line.matches("\\| [0-9].*"))
                .flatMap(line -> Stream.of(line.split("\\|")[1].split(",")))
                .map(code -> Integer.valueOf(code.strip()))
                .collect(Collectors.toSet());
    }

    /** Fields of settings in their table. */
    Set<String> settings() {
        return section("## Settings")
                .filter(line -> line.startsWith("| `"))
                .map(line -> quoted(line).getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> section(String heading) {
        return lines.stream().dropWhile(line -> !line.equals(heading)).skip(1).takeWhile(line -> !line.startsWith("#"));
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Of {@code id, author:{id, name}, replyTo?:{…}} the three. */
    private static Set<String> fields(String shape) {
        String flat = shape;
        for (String before = ""; !before.equals(flat); ) {
            before = flat;
            flat = flat.replaceAll("\\{[^{}]*}", "");
        }
        return Stream.of(flat.split(","))
                .map(field -> field.replaceAll(":.*", "").strip())
                .filter(field -> !field.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
