package live.frontrow.local.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.Heap;
import live.frontrow.local.process.JavaProgram;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.Libraries;
import live.frontrow.local.process.Ports;
import live.frontrow.local.process.PrivateFiles;
import live.frontrow.local.process.Secrets;

/**
 * s3proxy before a folder that anybody can read with the usual programs: {@code <bucket>/<object name>}. It checks signatures, and
 * gives nothing to whoever has none.
 */
public final class ObjectStore extends Component {

    /** The one that services use. */
    public static final String BUCKET = "frontrow";

    private static final Heap HEAP = Heap.of(96);
    private static final String HERE = "127.0.0.1";

    private final String host;
    private final int port;
    private final Path objects;
    private final String key;
    private final String secret;

    /**
     * Describes one on 127.0.0.1; {@link #start()} starts it.
     *
     * @param objects folder of the objects
     * @param key id of the key that services sign with
     * @param secret that key
     */
    public ObjectStore(Path directory, int port, Path objects, String key, String secret) {
        this(directory, HERE, port, objects, key, secret);
    }

    private ObjectStore(Path directory, String host, int port, Path objects, String key, String secret) {
        super("s3", directory);
        this.host = host;
        this.port = port;
        this.objects = objects;
        this.key = key;
        this.secret = secret;
    }

    /** A running one with a fresh key that ends with this JVM at the latest. */
    public static ObjectStore start(Path directory) {
        return start(directory, HERE);
    }

    /** The same at another address of this machine, for clients elsewhere. */
    public static ObjectStore start(Path directory, String host) {
        Path objects = directory.resolve("objects");
        ObjectStore store = new ObjectStore(directory, host, Ports.free(), objects, "frontrow", Secrets.random(32));
        store.endWithThisJvm();
        store.start();
        return store;
    }

    /** Base address for clients, which name the bucket in the path. */
    public String url() {
        return "http://" + host + ":" + port;
    }

    /** Id of the key. */
    public String key() {
        return key;
    }

    /** The key. */
    public String secret() {
        return secret;
    }

    /** Where objects lie. */
    public Path bucket() {
        return objects.resolve(BUCKET);
    }

    @Override
    protected void prepare() throws IOException {
        PrivateFiles.directory(objects);
        // Whether a bucket is open to everybody is told by the folder's permissions.
        PrivateFiles.directory(bucket());
        PrivateFiles.write(settings(), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(url(), key, secret, objects.toAbsolutePath()));
    }

    @Override
    protected Launch launch() throws IOException {
        String version = ComponentVersions.of("s3proxy");
        Path jar = Libraries.artifact("org/gaul/s3proxy/%1$s/s3proxy-%1$s-jar-with-dependencies.jar".formatted(version))
                .orElseThrow(() -> new ComponentException("s3: its jar is missing; build `local` first"));
        List<String> command = new ArrayList<>(JavaProgram.command(HEAP));
        command.addAll(
                List.of("-jar", jar.toString(), "--properties", settings().toString()));
        return new Launch(command, Map.of(), directory());
    }

    @Override
    protected boolean probe() {
        return Ports.answers(host, port);
    }

    private Path settings() {
        return directory().resolve("s3proxy.properties");
    }
}
