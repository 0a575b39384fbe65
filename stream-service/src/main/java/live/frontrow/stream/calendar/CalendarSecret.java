package live.frontrow.stream.calendar;

import live.frontrow.stream.secret.Secret;

/** Body of a gateway's question: the secret that a calendar came with. */
record CalendarSecret(String link) {

    /** The secret, or one that opens nothing. */
    static Secret of(CalendarSecret body) {
        return Secret.of(body == null || body.link() == null ? "" : body.link());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "CalendarSecret";
    }
}
