package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import live.frontrow.stripe.state.Resource;

/** Lists as Stripe pages them: the newest first, by cursor in both directions. */
public final class Page {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USUAL = 10;
    private static final int MOST = 100;

    private Page() {}

    /** The page that is asked for. */
    public static ObjectNode of(Call call, String url, Stream<Resource> newestFirst) {
        return of(call, url, newestFirst.toList(), one -> true, Resource::id, Function.identity());
    }

    /**
     * The same of things that are made into objects only when they are on the page.
     *
     * @param wanted which of them are listed; a cursor may be one that is not
     */
    public static <T> ObjectNode of(
            Call call,
            String url,
            List<T> newestFirst,
            Predicate<T> wanted,
            Function<T, String> id,
            Function<T, Resource> resource) {
        int limit = (int) call.number("limit", USUAL);
        if (limit < 1 || limit > MOST) {
            throw ApiException.invalid("limit", "Limit must be between 1 and " + MOST);
        }
        boolean backwards = call.has("ending_before");
        int from = call.has("starting_after") ? place(newestFirst, id, call, "starting_after") + 1 : 0;
        int to = backwards ? place(newestFirst, id, call, "ending_before") : newestFirst.size();
        List<T> within = newestFirst.subList(Math.min(from, to), to).stream()
                .filter(wanted)
                // Backwards the last ones are asked for; else one more than the page tells whether there are more.
                .limit(backwards ? Long.MAX_VALUE : limit + 1L)
                .toList();
        boolean more = within.size() > limit;
        List<T> page = backwards
                ? within.subList(Math.max(0, within.size() - limit), within.size())
                : within.subList(0, Math.min(limit, within.size()));
        return list(url, page.stream().map(resource).toList(), more);
    }

    /** A whole list. */
    public static ObjectNode list(String url, List<Resource> members, boolean more) {
        ArrayNode data = JSON.createArrayNode();
        members.forEach(member -> data.add(member.json()));
        ObjectNode list = JSON.createObjectNode().put("object", "list");
        list.set("data", data);
        return list.put("has_more", more).put("url", url);
    }

    private static <T> int place(List<T> all, Function<T, String> id, Call call, String parameter) {
        String cursor = call.text(parameter);
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(cursor)) {
                return i;
            }
        }
        throw ApiException.unknown("object", parameter, cursor);
    }
}
