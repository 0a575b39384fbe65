package live.frontrow.local.keycloak;

import live.frontrow.local.postgres.ServiceRole;

/**
 * What differs between two Keycloaks.
 *
 * @param port loopback
 * @param publicUrl the gateway's address, under which Keycloak lies at {@code /idp}
 * @param database its own role and schema
 * @param adminPassword of user {@code admin} in realm {@code master}
 * @param clientSecret of the gateway
 */
public record KeycloakSettings(
        int port, String publicUrl, ServiceRole database, String adminPassword, String clientSecret) {

    /** Address inside, with the path. */
    public String url() {
        return "http://127.0.0.1:" + port + "/idp";
    }

    /** Where OIDC clients find the realm, inside. */
    public String realmUrl() {
        return url() + "/realms/" + Keycloak.REALM;
    }

    @Override
    public String toString() {
        return "KeycloakSettings[" + publicUrl + "]";
    }
}
