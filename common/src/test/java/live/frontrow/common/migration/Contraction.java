package live.frontrow.common.migration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What in a migration the version before it does not survive, which runs on the new schema while pods are replaced and after a step back:
 * it is gone, has another name, or takes less. Tables that the migration makes itself nobody uses yet.
 */
final class Contraction {

    /** Says since which release nothing uses any more what goes here. */
    private static final Pattern ALLOWED = Pattern.compile("(?m)^-- contract: since \\d+\\.\\d+\\.\\d+: \\S.*$");

    private static final Pattern NO_STATEMENT =
            Pattern.compile("(?s)--[^\\n]*|/\\*.*?\\*/|\\$\\$.*?\\$\\$|'(?:[^']|'')*'");

    private static final Pattern MADE = Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)");

    private static final Pattern TABLE =
            Pattern.compile("^(?:alter table (?:if exists )?(?:only )?|create unique index (?:\\w+ )?on )(\\w+)");

    private static final List<Pattern> SHRINKING = List.of(
            Pattern.compile("drop (?:table|view|column|function|sequence|type|schema|trigger|default)\\b"),
            Pattern.compile("\\bdrop (?!constraint|not null|index|identity|expression|if exists)\\w+ ?(?:,|$)"),
            Pattern.compile("\\brename\\b"),
            Pattern.compile("\\btruncate\\b"),
            Pattern.compile("\\bset not null\\b"),
            Pattern.compile("alter (?:column )?\\w+ (?:set data )?type\\b"),
            Pattern.compile("\\badd (?:constraint|check|unique|primary key|foreign key|exclude)\\b"),
            Pattern.compile("^create unique index\\b"),
            Pattern.compile(
                    "\\badd (?:column )?(?!constraint|check|unique|primary|foreign|exclude)(?:if not exists )?\\w+ "
                            + "(?:(?!\\bdefault\\b|\\bgenerated\\b|, ?add )[^;])*\\bnot null(?:(?!\\bdefault\\b|\\bgenerated\\b)[^,;])*(?:,|$)"));

    private Contraction() {}

    /** The statements of a file that shrink something; none of one that says since when that is right. */
    static List<String> in(String sql) {
        if (ALLOWED.matcher(sql).find()) {
            return List.of();
        }
        String plain = NO_STATEMENT
                .matcher(sql)
                .replaceAll(found -> found.group().startsWith("'") ? "''" : "")
                .toLowerCase(Locale.ROOT);
        Set<String> made =
                MADE.matcher(plain).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return Pattern.compile(";")
                .splitAsStream(plain)
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> SHRINKING.stream()
                        .anyMatch(shrinks -> shrinks.matcher(statement).find()))
                .filter(statement -> !made.contains(table(statement)))
                .toList();
    }

    private static String table(String statement) {
        Matcher found = TABLE.matcher(statement);
        return found.find() ? found.group(1) : "";
    }
}
