package live.frontrow.common.person;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** This service's part of what there is about a person, for the gateway, in the name of whoever asks. */
@Path("/internal/people/{person}/data")
@Authenticated
public class PersonalDataResource {

    private final Instance<PersonalData> data;
    private final PersonExport export;
    private final Caller caller;

    PersonalDataResource(Instance<PersonalData> data, PersonExport export, Caller caller) {
        this.data = data;
        this.export = export;
        this.caller = caller;
    }

    /** For the person, and for the creator. As text, since it is sent piece by piece. */
    @GET
    @Operation(hidden = true)
    @Produces(MediaType.TEXT_PLAIN)
    public Multi<String> get(@RestPath String person) {
        if (!caller.signedIn().creator() && !caller.id().equals(person)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "This is somebody else's.");
        }
        return export.of(data.get().holdings(), person);
    }
}
