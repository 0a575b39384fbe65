package live.frontrow.local.balancer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.Heap;
import live.frontrow.local.process.JavaProgram;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.Ports;

/** The balancer as a child process. */
public final class BalancerComponent extends Component {

    private static final Heap HEAP = Heap.of(64);

    private final String host;
    private final int port;
    private final List<Integer> gateways;

    /**
     * Describes it; {@link #start()} starts it.
     *
     * @param host address to listen on
     * @param port the web port
     * @param gateways their ports on loopback
     */
    public BalancerComponent(Path directory, String host, int port, List<Integer> gateways) {
        super("balancer", directory);
        this.host = host;
        this.port = port;
        this.gateways = List.copyOf(gateways);
    }

    @Override
    protected void prepare() {}

    @Override
    protected Launch launch() throws IOException {
        List<String> command = new ArrayList<>(JavaProgram.command(HEAP));
        command.add(Balancer.class.getName());
        command.add(host);
        command.add(Integer.toString(port));
        gateways.forEach(gateway -> command.add(Integer.toString(gateway)));
        return new Launch(command, Map.of("CLASSPATH", System.getProperty("java.class.path")), directory());
    }

    @Override
    protected boolean probe() {
        return Ports.answers(port);
    }
}
