package live.frontrow.gateway.person;

import java.util.List;
import live.frontrow.common.person.Holding;

/** What the gateway's own database has about a person; {@link ErasedSessions} ends it. Tokens of the identity provider are encrypted. */
final class GatewayHoldings {

    static final List<Holding> ALL =
            List.of(Holding.deleted("session", "name, username, roles, created_at, used_at", "person = :person"));

    private GatewayHoldings() {}
}
