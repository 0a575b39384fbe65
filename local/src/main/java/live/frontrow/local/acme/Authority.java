package live.frontrow.local.acme;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;

/** Whoever vouches for a name. */
interface Authority {

    /**
     * A certificate for these keys, with those that lead to it.
     *
     * @param door where it asks whether the name is ours
     */
    List<X509Certificate> certify(KeyPair keys, PlainHttp door) throws Refusal;
}
