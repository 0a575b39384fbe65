package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.frontrow.stripe.state.Resource;

/** What is answered where. */
public final class Routes {

    /** One of them, with what stands for its braces. */
    record Match(Function<Call, ObjectNode> handler, List<String> names) {}

    private record Route(String method, Pattern path, Function<Call, ObjectNode> handler) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; {@code {id}} stands for any id. The first that fits answers. */
    public Routes add(String method, String path, Function<Call, ObjectNode> handler) {
        String pattern = path.replaceAll("\\{[a-z]+}", "([^/]+)");
        routes.add(new Route(method, Pattern.compile(pattern), handler));
        return this;
    }

    /** Reads one object: {@code GET path}. */
    public Routes get(String path, Function<Call, Resource> handler) {
        return add("GET", path, handler.andThen(Resource::json));
    }

    /** Lists objects, the newest first, a page at a time: {@code GET path}. */
    public Routes list(String path, Function<Call, Stream<Resource>> newestFirst) {
        return add("GET", path, call -> Page.of(call, path, newestFirst.apply(call)));
    }

    /** Makes or changes something: {@code POST path}. */
    public Routes post(String path, Function<Call, Resource> handler) {
        return add("POST", path, handler.andThen(Resource::json));
    }

    /** Ends or removes something: {@code DELETE path}. */
    public Routes delete(String path, Function<Call, Resource> handler) {
        return add("DELETE", path, handler.andThen(Resource::json));
    }

    Optional<Match> find(String method, String path) {
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (route.method().equals(method) && matcher.matches()) {
                return Optional.of(new Match(
                        route.handler(),
                        IntStream.rangeClosed(1, matcher.groupCount())
                                .mapToObj(matcher::group)
                                .toList()));
            }
        }
        return Optional.empty();
    }
}
