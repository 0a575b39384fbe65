package live.frontrow.stripe.http;

import java.util.function.LongPredicate;
import java.util.function.Predicate;
import live.frontrow.stripe.state.Resource;

/** Conditions of lists. A parameter that is not given asks for nothing. */
public final class Filter {

    private Filter() {}

    /** A member of the object is what the parameter of that name says. */
    public static Predicate<Resource> same(Call call, String name) {
        return same(call, name, name);
    }

    /** A member of the object is what a parameter says. */
    public static Predicate<Resource> same(Call call, String parameter, String path) {
        String wanted = call.text(parameter);
        return resource -> wanted == null || wanted.equals(resource.text(path));
    }

    /** {@code created}: that second, or {@code gt}, {@code gte}, {@code lt}, {@code lte}. Read once: lists are long. */
    public static LongPredicate time(Call call) {
        boolean exact = call.parameters().at("created").isValueNode();
        long at = exact ? call.number("created") : 0;
        long after = call.number("created.gt", Long.MIN_VALUE);
        long from = call.number("created.gte", Long.MIN_VALUE);
        long before = call.number("created.lt", Long.MAX_VALUE);
        long until = call.number("created.lte", Long.MAX_VALUE);
        return created ->
                (!exact || created == at) && created > after && created >= from && created < before && created <= until;
    }

    /** The same of an object. */
    public static Predicate<Resource> created(Call call) {
        LongPredicate time = time(call);
        return resource -> time.test(resource.number("created"));
    }
}
