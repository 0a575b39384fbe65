package live.frontrow.gateway.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import live.frontrow.common.id.Ids;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The least of an OpenID provider: whoever is sent to it is signed in at once. Checks PKCE, the client's secret and that
 * each code and refresh token is used once.
 */
public final class FakeProvider implements AutoCloseable {

    static final String CLIENT_ID = "frontrow-gateway";
    static final String CLIENT_SECRET = "client-secret-of-more-than-32-characters";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeServer server = new FakeServer();
    private final RsaJsonWebKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
    private volatile Set<String> roles = Set.of("creator");
    private static final int ACCESS_TOKEN_SECONDS = 300;

    FakeProvider() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        key.setKeyId("provider");
        key.setUse("sig");
        server.behave(this::answer);
    }

    /** Roles in the next tokens. */
    public void roles(String... next) {
        roles = Set.of(next);
    }

    /** Ends every session, as an administrator would. */
    public void endSessions() {
        refreshTokens.clear();
    }

    /** Whether a session lives on. */
    public boolean hasSession() {
        return !refreshTokens.isEmpty();
    }

    /** Requests to it. */
    public FakeServer server() {
        return server;
    }

    String url() {
        return server.url();
    }

    String issuer() {
        return server.url() + "/idp/realms/frontrow";
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer answer(Asked request) {
        String path = request.path().replace("/idp/realms/frontrow", "");
        return switch (path) {
            case "/.well-known/openid-configuration" -> Answer.json(200, json(discovery()));
            case "/certs" -> Answer.json(200, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            case "/protocol/openid-connect/auth" -> authorize(request);
            case "/protocol/openid-connect/token" -> token(request);
            case "/protocol/openid-connect/logout" -> {
                refreshTokens.remove(form(request.body()).get("refresh_token"));
                yield new Answer(204, Map.of(), "");
            }
            default -> Answer.json(200, json(Map.of("path", request.path(), "headers", request.headers())));
        };
    }

    private Map<String, Object> discovery() {
        String base = issuer();
        return Map.of(
                "issuer", base,
                "authorization_endpoint", base + "/protocol/openid-connect/auth",
                "token_endpoint", base + "/protocol/openid-connect/token",
                "end_session_endpoint", base + "/protocol/openid-connect/logout",
                "jwks_uri", base + "/certs",
                "code_challenge_methods_supported", List.of("S256"));
    }

    private Answer authorize(Asked request) {
        Map<String, String> query = form(request.uri().getRawQuery());
        String code = Ids.secret(20);
        codes.put(code, query);
        return new Answer(
                302,
                Map.of("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state")),
                "");
    }

    private Answer token(Asked request) {
        String expected =
                Base64.getEncoder().encodeToString((CLIENT_ID + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + expected).equals(request.headers().get("Authorization"))) {
            return Answer.json(401, "{\"error\":\"invalid_client\"}");
        }
        Map<String, String> form = form(request.body());
        if ("refresh_token".equals(form.get("grant_type"))) {
            return refreshTokens.remove(form.get("refresh_token"))
                    ? Answer.json(200, json(tokens(null)))
                    : Answer.json(400, "{\"error\":\"invalid_grant\"}");
        }
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null || !challenge(form.get("code_verifier")).equals(asked.get("code_challenge"))) {
            return Answer.json(400, "{\"error\":\"invalid_grant\"}");
        }
        return Answer.json(200, json(tokens(asked.get("nonce"))));
    }

    private Map<String, Object> tokens(String nonce) {
        String refreshToken = Ids.secret(30);
        refreshTokens.add(refreshToken);
        var id = Jwt.claims()
                .issuer(issuer())
                .audience(CLIENT_ID)
                .subject("person-1")
                .claim("name", "Carla Creator")
                .preferredUserName("creator")
                .expiresIn(ACCESS_TOKEN_SECONDS);
        if (nonce != null) {
            id.claim("nonce", nonce);
        }
        var access = Jwt.claims()
                .issuer(issuer())
                .subject("person-1")
                .claim("name", "Carla Creator")
                .preferredUserName("creator")
                .claim("realm_access", Map.of("roles", roles))
                .expiresIn(ACCESS_TOKEN_SECONDS);
        return Map.of(
                "token_type",
                "Bearer",
                "expires_in",
                ACCESS_TOKEN_SECONDS,
                "id_token",
                sign(id),
                "access_token",
                sign(access),
                "refresh_token",
                refreshToken);
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String sign(io.smallrye.jwt.build.JwtClaimsBuilder claims) {
        return claims.jws()
                .keyId("provider")
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key.getPrivateKey());
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
