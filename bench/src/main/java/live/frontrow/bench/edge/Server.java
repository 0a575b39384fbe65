package live.frontrow.bench.edge;

import java.util.List;

/** One of those that are compared, running on its core. */
interface Server extends AutoCloseable {

    /** As figures name it. */
    String name();

    int port();

    /** A request for that, head and all, that passes its check. */
    String request(Asset asset);

    /** Its processes, whose CPU time counts. */
    List<Long> processes();

    @Override
    void close();
}
