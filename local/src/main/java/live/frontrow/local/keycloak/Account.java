package live.frontrow.local.keycloak;

/**
 * A person of the installation.
 *
 * @param user name to sign in with
 * @param password generated for this installation
 * @param role what {@code status} says of this person: {@code creator}, {@code moderator}, {@code member}, {@code viewer}
 * @param realmRole whether Keycloak knows that role too; the others are decided by Frontrow's services
 */
public record Account(String user, String password, String role, boolean realmRole) {

    @Override
    public String toString() {
        return "Account[" + user + "]";
    }
}
