package live.frontrow.bench.state;

import java.util.Locale;

/** What changes in a show, and the condition by which every page shows it. */
enum Change {
    LIVE("head.includes('Live')"),
    MEMBERS_ONLY("head.includes('Members only')"),
    FOR_EVERYBODY("!head.includes('Members only')"),
    RENAMED("head.startsWith('Another name')"),
    INTERRUPTED("main.includes('Short break') || main.includes('You stopped sending')"),
    ENDED("main.includes(\"That's a wrap\") || main.includes('The show is over.')");

    private final String condition;

    Change(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    String figure() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
