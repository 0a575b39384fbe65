package live.frontrow.stream.playback;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;

/** Public halves of the playback keys, for gateways. */
@Path("/internal/playback/jwks.json")
@PermitAll
public class JwksResource {

    private final String keySet;

    JwksResource(PlaybackKeys keys) {
        JsonWebKeySet set =
                new JsonWebKeySet(keys.all().stream().map(JwksResource::jwk).toList());
        this.keySet = set.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String keys() {
        return keySet;
    }

    private static JsonWebKey jwk(PlaybackKey key) {
        EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey(key.open());
        jwk.setKeyId(key.id());
        jwk.setUse(Use.SIGNATURE);
        jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return jwk;
    }
}
