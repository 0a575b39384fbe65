package live.frontrow.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.tools.StorageTool;

/**
 * What the broker's JVM runs: formats the data folder when it is new and then becomes Kafka, in one JVM instead of two,
 * which saves a second and a half at the first start.
 */
public final class Broker {

    private Broker() {}

    /** Arguments: {@code server.properties}, data folder, cluster id. */
    public static void main(String[] arguments) {
        String properties = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            String[] format = {"format", "--config", properties, "--cluster-id", arguments[2], "--standalone"};
            int status = StorageTool.execute(format, System.out);
            if (status != 0) {
                System.exit(status);
            }
        }
        kafka.Kafka.main(new String[] {properties});
    }
}
