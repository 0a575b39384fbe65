package live.frontrow.membership.money;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How the channel earns. */
@Path("/api/v1/membership")
@RolesAllowed("creator")
@RunOnVirtualThread
@Tag(name = "Money")
class MoneyResource {

    private final MoneyService money;

    MoneyResource(MoneyService money) {
        this.money = money;
    }

    @GET
    @Path("/money")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getMoney", summary = "Members, revenue, fees and what is left, by month")
    public Money money(@RestQuery @DefaultValue("12") @Min(1) @Max(60) int months) {
        return money.of(months);
    }

    @GET
    @Path("/money.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(operationId = "getMoneyCsv", summary = "The same months as CSV (RFC 4180)")
    public RestResponse<String> csv(@RestQuery @DefaultValue("12") @Min(1) @Max(60) int months) {
        return RestResponse.ResponseBuilder.ok(MoneyCsv.of(money.of(months)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"money.csv\"")
                .build();
    }
}
