package live.frontrow.stripe.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Event;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/webhook_endpoints}: who wants to know of what, and the secrets that sign it. */
public final class Endpoints {

    private static final String PATH = "/v1/webhook_endpoints";
    private static final String OBJECT = "webhook_endpoint";

    /** Kept beside the endpoint: the API tells of a secret only once. */
    private static final String SECRETS = "simulator.secrets";

    private final World world;

    /** Endpoints of an account. */
    public Endpoints(World world) {
        this.world = world;
    }

    /** Answers requests about them. */
    public void routes(Routes routes) {
        routes.post(PATH, this::create)
                .get(PATH + "/{id}", call -> find(call.id()))
                .post(PATH + "/{id}", this::update)
                .delete(PATH + "/{id}", this::delete)
                .list(PATH, call -> world.store().all(OBJECT));
    }

    /** One whose secrets are known beforehand: several while they are rotated. */
    public Resource add(String url, List<String> signing) {
        Resource endpoint = world.draft(OBJECT).set("url", url).set("api_version", World.API_VERSION);
        keep(endpoint.id(), signing);
        world.store().put(endpoint);
        return endpoint;
    }

    /** The same, in place of what an earlier process left for the same address. */
    public Resource only(String url, List<String> signing) {
        world.store()
                .all(OBJECT)
                .filter(endpoint -> endpoint.has("url", url))
                .toList()
                .forEach(world.store()::remove);
        return add(url, signing);
    }

    /** A new secret signs from now on, beside the newest one of before. */
    public String roll(String id) {
        String secret = newSecret();
        keep(id, List.of(secret, secrets(find(id).id()).getFirst()));
        return secret;
    }

    /** Who wants to know of this event. */
    List<Resource> of(Event event) {
        Stream<Resource> enabled = world.store().all(OBJECT).filter(endpoint -> endpoint.has("status", "enabled"));
        return enabled.filter(endpoint -> {
                    List<String> wanted = endpoint.words("enabled_events");
                    return wanted.contains("*") || wanted.contains(event.type());
                })
                .toList();
    }

    List<String> secrets(String id) {
        return world.locked(() -> world.store()
                .find(SECRETS, id)
                .map(kept -> kept.words("secrets"))
                .orElse(List.of()));
    }

    private void keep(String id, List<String> signing) {
        Resource kept = new Resource(JsonNodeFactory.instance.objectNode());
        world.store().put(kept.set("id", id).set("object", SECRETS).set("secrets", signing));
    }

    private Resource create(Call call) {
        if (call.words("enabled_events").isEmpty()) {
            throw ApiException.invalid(
                    "parameter_missing", "enabled_events", "Missing required param: enabled_events.");
        }
        Resource endpoint = add(call.required("url"), List.of(newSecret()));
        endpoint.set("api_version", call.has("api_version") ? call.text("api_version") : null);
        apply(call, endpoint);
        // Told this once only.
        return endpoint.copy().set("secret", secrets(endpoint.id()).getFirst());
    }

    private Resource update(Call call) {
        Resource endpoint = find(call.id());
        apply(call, endpoint);
        return endpoint;
    }

    private void apply(Call call, Resource endpoint) {
        for (String name : List.of("url", "description")) {
            if (call.has(name)) {
                endpoint.set(name, call.text(name));
            }
        }
        if (call.says("enabled_events")) {
            endpoint.set("enabled_events", call.words("enabled_events"));
        }
        if (call.has("disabled")) {
            endpoint.set("status", call.is("disabled") ? "disabled" : "enabled");
        }
        Metadata.merge(call, endpoint);
    }

    private Resource delete(Call call) {
        Resource endpoint = find(call.id());
        world.store().remove(endpoint);
        return new Resource(endpoint.json().objectNode())
                .set("id", endpoint.id())
                .set("object", OBJECT)
                .set("deleted", true);
    }

    private Resource find(String id) {
        return world.store().find(OBJECT, id).orElseThrow(() -> ApiException.missing("webhook endpoint", "id", id));
    }

    private String newSecret() {
        return "whsec_" + world.id("request").substring("req_".length());
    }
}
