package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.frontrow.stripe.state.Resource;

/** {@code query=metadata['userId']:'7' AND status:'active'}: members that equal words, joined by AND. */
public final class Search {

    private static final Pattern CONDITION =
            Pattern.compile("\\s*(?:metadata\\[['\"]([^'\"]+)['\"]]|([a-z_]+))\\s*:\\s*['\"]([^'\"]*)['\"]\\s*");

    private Search() {}

    /** What fits the query, as a result without further pages than {@code limit}. */
    public static ObjectNode of(Call call, String url, Stream<Resource> newestFirst) {
        Predicate<Resource> wanted = resource -> true;
        for (String condition : call.required("query").split("(?i)\\sAND\\s")) {
            wanted = wanted.and(condition(condition));
        }
        List<Resource> found = newestFirst.filter(wanted).toList();
        int limit = Math.clamp(call.number("limit", 10), 1, 100);
        ObjectNode result = Page.list(url, found.stream().limit(limit).toList(), found.size() > limit);
        result.put("object", "search_result").putNull("next_page");
        return result;
    }

    private static Predicate<Resource> condition(String text) {
        Matcher matcher = CONDITION.matcher(text);
        if (!matcher.matches()) {
            throw ApiException.invalid("query", "We were unable to parse your search query.");
        }
        String value = matcher.group(3);
        if (matcher.group(1) == null) {
            return resource -> value.equals(resource.text(matcher.group(2)));
        }
        return resource -> value.equals(
                resource.json().path("metadata").path(matcher.group(1)).asText(null));
    }
}
