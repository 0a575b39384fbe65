package live.frontrow.common.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sends this request, as the gateway's identity token says. For resources that demand authentication
 * ({@code @Authenticated}, {@code @RolesAllowed}); without a token what asks for the person throws {@code unauthenticated}.
 */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** OIDC subject, or {@code anon-…} for somebody who is not signed in. */
    public String id() {
        return token().getSubject();
    }

    /** Whether the caller is not signed in. A token that does not say so is of nobody we know: anonymous. */
    public boolean anonymous() {
        return !text("anonymous").equals("false");
    }

    /** Name to show; empty when the provider gave none. */
    public String name() {
        return text("name");
    }

    /** Name to sign in with; empty for anonymous viewers. */
    public String username() {
        return text("preferred_username");
    }

    /** Whether the caller owns this installation. */
    public boolean creator() {
        return has("creator");
    }

    /** Whether the caller has this role. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** This caller, or the problem {@code unauthenticated} when nobody is signed in. */
    public Caller signedIn() {
        if (anonymous()) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED, "This needs somebody who is signed in.");
        }
        return this;
    }

    /** OIDC subject of somebody who is signed in; nothing otherwise, for what anybody may ask. */
    public Optional<String> person() {
        return identity.getPrincipal() instanceof JsonWebToken && !anonymous() ? Optional.of(id()) : Optional.empty();
    }

    private String text(String claim) {
        Optional<Object> value = token().claim(claim);
        return value.map(Object::toString).orElse("");
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new ProblemException(CommonProblem.UNAUTHENTICATED, "This needs an identity token.");
    }
}
