package live.frontrow.local.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Heap;
import live.frontrow.local.process.JavaProgram;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.Ports;
import live.frontrow.local.process.PrivateFiles;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka broker on loopback, its own controller, in a JVM of 256 MB. */
public final class Kafka extends Component {

    /** Any UUID in Kafka's base64 form: it only keeps brokers of different clusters apart. */
    private static final String CLUSTER_ID = "ZnJvbnRyb3ctbG9jYWwtMQ";

    private static final int PROBE_MILLIS = 2_000;
    private static final int ADMIN_MILLIS = 30_000;

    private final int port;
    private final boolean withTopics;

    /**
     * Describes a broker; {@link #start()} starts it.
     *
     * @param withTopics whether the topics of Frontrow must be there once it is up
     */
    public Kafka(Path directory, int port, boolean withTopics) {
        super("kafka", directory);
        this.port = port;
        this.withTopics = withTopics;
    }

    /** A running broker that ends with this JVM at the latest. */
    public static Kafka start(Path directory, int port) {
        Kafka kafka = new Kafka(directory, port, false);
        kafka.endWithThisJvm();
        kafka.start();
        return kafka;
    }

    /** Address for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Makes the topics of Frontrow that are missing, and gives those that an earlier version made the present settings. */
    public void createTopics() {
        try (Admin admin = admin(ADMIN_MILLIS)) {
            Set<String> present = admin.listTopics().names().get(ADMIN_MILLIS, TimeUnit.MILLISECONDS);
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(ADMIN_MILLIS, TimeUnit.MILLISECONDS);
            admin.incrementalAlterConfigs(Topics.settings(present)).all().get(ADMIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ComponentException("kafka: the topics could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("kafka: interrupted while making topics", e);
        }
    }

    @Override
    protected void prepare() throws IOException {
        PrivateFiles.directory(data());
        try (InputStream template = Kafka.class.getResourceAsStream("server.properties")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@port@", Integer.toString(port))
                    .replace("@controllerPort@", Integer.toString(controllerPort()))
                    .replace("@data@", data().toString());
            Files.writeString(properties(), text);
        }
        try (InputStream logging = Kafka.class.getResourceAsStream("log4j2.properties")) {
            Files.write(directory().resolve("log4j2.properties"), logging.readAllBytes());
        }
    }

    @Override
    protected Launch launch() throws IOException {
        List<String> command = new ArrayList<>(JavaProgram.command(Heap.of(256)));
        command.addAll(List.of(
                "-Dlog4j2.configurationFile=" + directory().resolve("log4j2.properties"),
                "-Dkafka.logs.dir=" + directory(),
                Broker.class.getName(),
                properties().toString(),
                data().toString(),
                CLUSTER_ID));
        // By environment, because it is too long for people who look at the list of processes.
        return new Launch(command, Map.of("CLASSPATH", KafkaClassPath.value()), directory());
    }

    @Override
    protected boolean probe() throws IOException {
        if (!Ports.answers(port)) {
            return false;
        }
        try (Admin admin = admin(PROBE_MILLIS)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PROBE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    protected void started() {
        if (withTopics) {
            createTopics();
        }
    }

    private Admin admin(int millis) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis));
    }

    /** The controller's port is written into the data folder's quorum, so it stays what it was at first. */
    private int controllerPort() throws IOException {
        Path file = directory().resolve("controller.port");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, Integer.toString(Ports.free()));
        }
        return Integer.parseInt(Files.readString(file).strip());
    }

    private Path data() {
        return directory().resolve("data");
    }

    private Path properties() {
        return directory().resolve("server.properties");
    }
}
