package live.frontrow.gateway.cdn;

class RsaCookieSignerTest extends CookieSigning {

    RsaCookieSignerTest() {
        super("RSA", 2048);
    }
}
