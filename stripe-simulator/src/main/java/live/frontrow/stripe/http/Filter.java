package live.frontrow.stripe.http;

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

    /** {@code created}: that second, or {@code gt}, {@code gte}, {@code lt}, {@code lte}. */
    public static boolean created(Call call, long created) {
        return (!call.parameters().at("created").isValueNode() || created == call.number("created"))
                && created > call.number("created.gt", Long.MIN_VALUE)
                && created >= call.number("created.gte", Long.MIN_VALUE)
                && created < call.number("created.lt", Long.MAX_VALUE)
                && created <= call.number("created.lte", Long.MAX_VALUE);
    }

    /** The same of an object. */
    public static Predicate<Resource> created(Call call) {
        return resource -> created(call, resource.number("created"));
    }
}
