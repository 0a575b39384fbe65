package live.frontrow.common.text;

/** Cells of a CSV file (RFC 4180) for a spreadsheet. */
public final class Csv {

    /** A spreadsheet takes a cell that begins with one of these for a formula, in wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** A text that somebody else chose: never a formula, quoted when it must be. */
    public static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
