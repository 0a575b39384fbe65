package live.frontrow.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {

    static List<List<String>> names() {
        return List.of(
                List.of("Alice", "Alice"),
                List.of("Tanner, Bob", "\"Tanner, Bob\""),
                List.of("Bob \"the oven\" Tanner", "\"Bob \"\"the oven\"\" Tanner\""),
                List.of("two\r\nlines", "\"two\r\nlines\""),
                List.of("=1+1", "'=1+1"),
                List.of("+49", "'+49"),
                List.of("-1", "'-1"),
                List.of("@SUM(A1)", "'@SUM(A1)"),
                List.of("＝1", "'＝1"),
                List.of("\tx", "'\tx"),
                List.of("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
                List.of("a=b", "a=b"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldNeverWriteAFormula(List<String> nameAndCell) {
        assertThat(Csv.cell(nameAndCell.getFirst())).isEqualTo(nameAndCell.getLast());
    }
}
