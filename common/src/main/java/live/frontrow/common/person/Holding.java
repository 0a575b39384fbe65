package live.frontrow.common.person;

import java.util.List;

/**
 * What one table has about a person, in SQL in which {@code :person} is their OIDC subject.
 *
 * @param table its name, also in docs/operators/personal-data.md and in the exported file
 * @param read rows for the person to have; each becomes a JSON object of its columns
 * @param erase statements after which nothing in the table leads to the person
 * @param again the same, a moment later, for what was still under way then; must spare what a person who has come back has begun: what
 *     was made until {@code :until} is meant
 */
public record Holding(String table, String read, List<String> erase, List<String> again) {

    /** In SQL of the second time. */
    static final String UNTIL = ":until";

    /** A table of which nothing is kept. */
    public static Holding deleted(String table, String columns, String where) {
        return changed(
                table,
                "select " + columns + " from " + table + " where " + where,
                "delete from " + table + " where " + where);
    }

    /** A table in which something stays that has nothing to do with the person any more. */
    public static Holding changed(String table, String read, String... erase) {
        return new Holding(table, read, List.of(erase), List.of(erase));
    }

    /** The same with other statements the second time. */
    public Holding later(String... statements) {
        return new Holding(table, read, erase, List.of(statements));
    }

    /** The same, and the second time only rows that were made until then, by the time in {@code column}. */
    public Holding madeAt(String column) {
        return later(erase.stream()
                .map(statement -> statement + " and " + column + " <= " + UNTIL)
                .toArray(String[]::new));
    }
}
