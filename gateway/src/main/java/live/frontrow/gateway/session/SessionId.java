package live.frontrow.gateway.session;

import live.frontrow.common.id.Ids;
import live.frontrow.common.id.Sha256;

/** What a cookie holds, and the hash of it that the database knows: a stolen table opens no session. */
final class SessionId {

    /** 256 bits. */
    private static final int CHARACTERS = 43;

    private SessionId() {}

    static String next() {
        return Ids.secret(CHARACTERS);
    }

    static byte[] hash(String id) {
        return Sha256.of(id);
    }
}
