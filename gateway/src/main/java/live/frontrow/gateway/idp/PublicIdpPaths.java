package live.frontrow.gateway.idp;

import java.util.regex.Pattern;

/**
 * What of Keycloak people may reach: pages and endpoints that a sign-in needs. The master realm, the admin console, its
 * API, health and metrics stay inside.
 */
final class PublicIdpPaths {

    private static final Pattern ALLOWED = Pattern.compile("/idp/(?:resources/.+"
            + "|realms/(?!master/)[A-Za-z0-9_-]+/(?:protocol/openid-connect|login-actions|account|broker|\\.well-known)"
            + "(?:/.*)?)");

    private PublicIdpPaths() {}

    static boolean allows(String path) {
        return ALLOWED.matcher(path).matches();
    }
}
