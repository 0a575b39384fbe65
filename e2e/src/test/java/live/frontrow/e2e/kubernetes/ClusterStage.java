package live.frontrow.e2e.kubernetes;

import live.frontrow.e2e.browser.Chromium;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One release of the chart, one way to its Ingress and one browser for all test classes of a run. */
final class ClusterStage implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(ClusterStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Cluster.class || type == IngressProxy.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(HERE);
        Class<?> type = parameter.getParameter().getType();
        if (type == Cluster.class) {
            return store.computeIfAbsent("attempt", key -> Attempt.make(), Attempt.class)
                    .cluster();
        }
        IngressProxy proxy =
                store.computeIfAbsent("proxy", key -> new IngressProxy(Ingress.address()), IngressProxy.class);
        return type == IngressProxy.class
                ? proxy
                : store.computeIfAbsent(
                        "chromium",
                        key -> Chromium.behind(
                                "http://127.0.0.1:" + proxy.address().getPort(), ThisMachine.address()),
                        Chromium.class);
    }

    /** The one installation of a run: when it failed, every test fails with its reason instead of waiting again. */
    private record Attempt(Cluster made, RuntimeException failure) implements AutoCloseable {
        static Attempt make() {
            try {
                return new Attempt(Cluster.install(), null);
            } catch (RuntimeException e) {
                return new Attempt(null, e);
            }
        }

        Cluster cluster() {
            if (failure != null) {
                throw new IllegalStateException("The chart could not be installed: " + failure.getMessage(), failure);
            }
            return made;
        }

        @Override
        public void close() {
            if (made != null) {
                made.close();
            }
        }
    }
}
