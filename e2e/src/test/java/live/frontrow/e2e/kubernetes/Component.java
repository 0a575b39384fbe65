package live.frontrow.e2e.kubernetes;

import java.util.Locale;

/** What the chart runs, by the value of label {@code app.kubernetes.io/component}. */
enum Component {
    GATEWAY(2),
    STREAM_SERVICE(2),
    MEMBERSHIP_SERVICE(2),
    CHAT_SERVICE(2),
    VOD_SERVICE(2),
    MEDIAMTX(2),
    POSTGRESQL(1),
    KAFKA(1),
    KEYCLOAK(1);

    /** All together; jobs come on top. */
    static final int PODS = 13;

    private final int pods;

    Component(int pods) {
        this.pods = pods;
    }

    /** How many are asked for. */
    int pods() {
        return pods;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
