package live.frontrow.stream.secret;

/** Body of a call by whoever has a secret: addresses get into logs, bodies do not. */
public record SentSecret(String secret) {

    /** The text, or one that opens nothing. */
    public static String text(SentSecret body) {
        return body == null || body.secret() == null ? "" : body.secret();
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "SentSecret";
    }
}
