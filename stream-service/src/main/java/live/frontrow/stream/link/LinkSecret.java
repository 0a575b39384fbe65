package live.frontrow.stream.link;

import live.frontrow.stream.secret.Secret;

/** Body of a gateway's question: the secret of a link that a player came with. */
record LinkSecret(String link) {

    /** The secret, or one that opens nothing. */
    static Secret of(LinkSecret body) {
        return Secret.of(body == null || body.link() == null ? "" : body.link());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "LinkSecret";
    }
}
