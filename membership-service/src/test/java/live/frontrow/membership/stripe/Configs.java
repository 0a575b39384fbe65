package live.frontrow.membership.stripe;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings for tests without a container. */
public final class Configs {

    private Configs() {}

    /** One that answers these by the names of its methods, and null otherwise. */
    public static StripeConfig of(Map<String, Object> answers) {
        return (StripeConfig) Proxy.newProxyInstance(
                StripeConfig.class.getClassLoader(),
                new Class<?>[] {StripeConfig.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }
}
