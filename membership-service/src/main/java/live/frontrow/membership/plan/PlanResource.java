package live.frontrow.membership.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import live.frontrow.common.deed.Deed;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be bought, and the creator's hand on it. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Plans")
class PlanResource {

    private final PlanService plans;
    private final Fees fees;
    private final Caller caller;

    PlanResource(PlanService plans, Fees fees, Caller caller) {
        this.plans = plans;
        this.fees = fees;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPlans",
            summary =
                    "What can be bought, the lowest tier first, with the trial that the caller has; archived plans for the creator")
    @APIResponseSchema(PlanList.class)
    @APIResponse(responseCode = "403", description = "Archived plans are the creator's to see")
    public PlanList list(@RestQuery @DefaultValue("false") boolean archived) {
        if (archived && !caller.creator()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Archived plans are the creator's to see.");
        }
        return caller.creator()
                ? plans.list(archived)
                : plans.offered(caller.person().orElse(null));
    }

    @POST
    @RolesAllowed("creator")
    @ResponseStatus(201)
    @Operation(operationId = "addPlan", summary = "Offer a plan")
    public PlanView add(PlanTerms body) {
        return plans.add(required(body));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("creator")
    @Operation(operationId = "changePlan", summary = "Change a plan; whoever has an old price keeps it")
    public PlanView change(@RestPath UUID id, PlanTerms body) {
        return plans.change(id, required(body));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("creator")
    @Operation(operationId = "archivePlan", summary = "Sell a plan no more; whoever has it keeps it")
    public void archive(@RestPath UUID id) {
        plans.archive(id);
    }

    @POST
    @Path("/estimate")
    @RolesAllowed("creator")
    @Deed(none = true)
    @Operation(operationId = "estimatePlan", summary = "What is left of a price after Stripe's fees, about")
    public Estimates estimate(Estimates.Question body) {
        return Estimates.of(required(body), fees);
    }

    private static <T> T required(T body) {
        if (body == null) {
            throw ProblemException.invalid("body", "is missing");
        }
        return body;
    }
}
