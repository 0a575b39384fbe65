package live.frontrow.gateway.cdn;

class EcCookieSignerTest extends CookieSigning {

    EcCookieSignerTest() {
        super("EC", 256);
    }
}
