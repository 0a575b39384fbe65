package live.frontrow.e2e.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a request for a media playlist asks for (§6.2.5). */
record Directives(OptionalLong number, OptionalInt part, boolean skip) {
    static final Directives NONE = new Directives(OptionalLong.empty(), OptionalInt.empty(), false);

    static Directives awaiting(Position next) {
        return new Directives(OptionalLong.of(next.number()), OptionalInt.of(next.part()), false);
    }

    Directives skipping() {
        return new Directives(number, part, true);
    }

    /** In the order that §6.3.2 asks for. */
    String query() {
        List<String> pairs = new ArrayList<>();
        number.ifPresent(n -> pairs.add("_HLS_msn=" + n));
        part.ifPresent(n -> pairs.add("_HLS_part=" + n));
        if (skip) {
            pairs.add("_HLS_skip=YES");
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }
}
