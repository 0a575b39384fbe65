package live.frontrow.local.installation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import live.frontrow.local.keycloak.Account;

/**
 * The stream key with which a new installation can be tried at once. It is made through the public API as any other,
 * kept among the secrets, and shown by {@code status} while it is valid.
 */
final class FirstKey {

    private static final String SECRET = "first-stream-key";
    private static final String SESSION = "creator-session";
    private static final String ID = "first-stream-key-id";

    private FirstKey() {}

    static Optional<String> remembered(SecretStore secrets) {
        return secrets.read(SECRET);
    }

    /** Makes it unless there was one already: a revoked key is not replaced behind the creator's back. */
    static void ensure(SecretStore secrets, PublicApi creator) {
        if (remembered(secrets).isEmpty()) {
            JsonNode made = creator.post("/api/v1/keys", "{\"label\":\"First key\"}");
            secrets.write(ID, made.path("id").asText());
            secrets.write(SECRET, made.path("streamKey").asText());
        }
    }

    /** The key if it is still among the valid ones. */
    static Optional<String> valid(SecretStore secrets, PublicApi creator) {
        Optional<String> id = secrets.read(ID);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode key : creator.get("/api/v1/keys").path("items")) {
            if (key.path("id").asText().equals(id.get())) {
                return remembered(secrets);
            }
        }
        return Optional.empty();
    }

    /** The creator, with the session of the last time while it lasts. */
    static PublicApi creator(Installation installation) {
        SecretStore secrets = installation.secrets();
        Optional<PublicApi> resumed = secrets.read(SESSION)
                .map(session -> PublicApi.resume(installation.web(), session))
                .filter(PublicApi::signedIn);
        if (resumed.isPresent()) {
            return resumed.get();
        }
        Account account = installation.accounts().getFirst();
        PublicApi creator = PublicApi.signIn(installation.web(), account.user(), account.password());
        secrets.write(SESSION, creator.session());
        return creator;
    }
}
