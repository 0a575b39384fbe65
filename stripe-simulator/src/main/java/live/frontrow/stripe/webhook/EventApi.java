package live.frontrow.stripe.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Page;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Event;
import live.frontrow.stripe.state.World;

/** {@code /v1/events}. */
public final class EventApi {

    private static final String PATH = "/v1/events";

    private final World world;

    /** Events of an account. */
    public EventApi(World world) {
        this.world = world;
    }

    /** Answers requests about them. */
    public void routes(Routes routes) {
        routes.get(PATH + "/{id}", call -> world.events()
                        .find(call.id())
                        .orElseThrow(() -> ApiException.missing("event", "id", call.id()))
                        .resource())
                .add("GET", PATH, this::list);
    }

    private ObjectNode list(Call call) {
        LongPredicate time = Filter.time(call);
        Predicate<String> type = type(call);
        Predicate<Event> wanted = event -> time.test(event.created())
                && type.test(event.type())
                && (!call.has("delivery_success")
                        || (call.is("delivery_success") ? event.success() : event.undelivered()));
        return Page.of(call, PATH, world.events().all().toList(), wanted, Event::id, Event::resource);
    }

    private static Predicate<String> type(Call call) {
        if (call.has("type")) {
            String wanted = call.text("type");
            return wanted.endsWith("*")
                    ? type -> type.startsWith(wanted.substring(0, wanted.length() - 1))
                    : wanted::equals;
        }
        return call.says("types") ? Set.copyOf(call.words("types"))::contains : type -> true;
    }
}
