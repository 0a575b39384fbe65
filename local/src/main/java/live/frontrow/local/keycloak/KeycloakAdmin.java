package live.frontrow.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import live.frontrow.local.process.ComponentException;

/** The few calls of Keycloak's admin API that an installation needs, each of them repeatable. */
final class KeycloakAdmin implements AutoCloseable {

    static final String USER = "admin";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** A token is good for a minute, in which a machine that does much else may not get through all calls. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final KeycloakSettings settings;
    private String token;
    private long signedIn;

    private KeycloakAdmin(KeycloakSettings settings) {
        this.settings = settings;
    }

    static KeycloakAdmin signIn(KeycloakSettings settings) {
        KeycloakAdmin admin = new KeycloakAdmin(settings);
        try {
            admin.signIn();
        } catch (ComponentException e) {
            admin.close();
            throw e;
        }
        return admin;
    }

    private void signIn() {
        signedIn = System.nanoTime();
        String form = "grant_type=password&client_id=admin-cli&username=" + USER + "&password="
                + URLEncoder.encode(settings.adminPassword(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.url() + "/realms/master/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        token = read(send(request), "sign in as administrator")
                .path("access_token")
                .asText();
    }

    /** Imports the realm, or gives the one that is there the present addresses. */
    void ensureRealm() {
        if (call("GET", "/realms/" + Keycloak.REALM, null).statusCode() == 404) {
            read(call("POST", "/realms", realmFile()), "import the realm");
            return;
        }
        JsonNode wanted = realmFile().path("clients").path(0);
        String id = read(call("GET", realm("/clients?clientId=" + Keycloak.CLIENT_ID), null), "find the client")
                .path(0)
                .path("id")
                .asText();
        ObjectNode change = JSON.createObjectNode();
        for (String field : List.of("clientId", "secret", "rootUrl", "redirectUris", "attributes")) {
            change.set(field, wanted.path(field));
        }
        read(call("PUT", realm("/clients/" + id), change), "change the client");
    }

    /** Makes the account unless somebody has that name. */
    void ensureAccount(Account account) {
        JsonNode found = read(call("GET", realm("/users?exact=true&username=" + account.user()), null), "find a user");
        if (!found.isEmpty()) {
            return;
        }
        read(call("POST", realm("/users"), user(account)), "make user " + account.user());
        if (account.realmRole()) {
            String id = read(call("GET", realm("/users?exact=true&username=" + account.user()), null), "find a user")
                    .path(0)
                    .path("id")
                    .asText();
            JsonNode role = read(call("GET", realm("/roles/" + account.role()), null), "find role " + account.role());
            JsonNode roles = JsonNodeFactory.instance.arrayNode().add(role);
            read(call("POST", realm("/users/" + id + "/role-mappings/realm"), roles), "give role " + account.role());
        }
    }

    private static ObjectNode user(Account account) {
        String name = account.user().substring(0, 1).toUpperCase(Locale.ROOT)
                + account.user().substring(1);
        ObjectNode user = JSON.createObjectNode()
                .put("username", account.user())
                .put("enabled", true)
                // Keycloak asks for these at the first sign-in when they are missing.
                .put("firstName", name)
                .put("lastName", "Frontrow")
                .put("email", account.user() + "@frontrow.example")
                .put("emailVerified", true);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", account.password())
                .put("temporary", false);
        return user;
    }

    private JsonNode realmFile() {
        try (InputStream file = KeycloakAdmin.class.getResourceAsStream("realm.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@publicUrl@", settings.publicUrl())
                    .replace("@clientSecret@", settings.clientSecret());
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new ComponentException("keycloak: the realm's file cannot be read", e);
        }
    }

    private static String realm(String path) {
        return "/realms/" + Keycloak.REALM + path;
    }

    private HttpResponse<byte[]> call(String method, String path, JsonNode body) {
        if (System.nanoTime() - signedIn > FRESH.toNanos()) {
            signIn();
        }
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.toString());
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url() + "/admin" + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        return send(request);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ComponentException("keycloak: no answer from " + request.uri() + " (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("keycloak: interrupted", e);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> response, String what) {
        if (response.statusCode() >= 300) {
            throw new ComponentException("keycloak: could not " + what + ": it answered " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        try {
            return response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new ComponentException("keycloak: could not " + what + ": unreadable answer", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
