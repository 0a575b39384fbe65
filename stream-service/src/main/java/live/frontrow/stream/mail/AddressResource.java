package live.frontrow.stream.mail;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where my mail goes. */
@Path("/api/v1/notices/mine/address")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class AddressResource {

    private final AddressService addresses;
    private final Caller caller;

    AddressResource(AddressService addresses, Caller caller) {
        this.addresses = addresses;
        this.caller = caller;
    }

    @PUT
    @ResponseStatus(202)
    @Operation(operationId = "setMailAddress", summary = "Send a link there; mail goes there once it was opened")
    public Uni<MailState> set(NewAddress body) {
        String person = caller.signedIn().id();
        if (body == null) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The request needs a JSON object as its body.");
        }
        return addresses.ask(person, body);
    }

    @DELETE
    @ResponseStatus(204)
    @Operation(operationId = "forgetMailAddress", summary = "Forget where my mail goes")
    public Uni<Void> forget() {
        return addresses.forget(caller.signedIn().id());
    }
}
