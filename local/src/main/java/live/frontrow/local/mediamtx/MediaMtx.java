package live.frontrow.local.mediamtx;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.local.mediamtx.MediaMtxSettings.Ingest;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.HttpProbe;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.PrivateFiles;

/** One MediaMTX with the committed configuration. */
public final class MediaMtx extends Component {

    private final MediaMtxSettings settings;

    /** Describes a MediaMTX; {@link #start()} starts it. */
    public MediaMtx(String name, Path directory, MediaMtxSettings settings) {
        super(name, directory);
        this.settings = settings;
    }

    /** A running MediaMTX that ends with this JVM at the latest. */
    public static MediaMtx start(Path directory, MediaMtxSettings settings) {
        MediaMtx mediaMtx = new MediaMtx("mediamtx", directory, settings);
        mediaMtx.endWithThisJvm();
        mediaMtx.start();
        return mediaMtx;
    }

    /** What it was started with. */
    public MediaMtxSettings settings() {
        return settings;
    }

    /** {@code rtmp://127.0.0.1:port/live}, past the front; the stream key follows after a slash. */
    public String rtmpUrl() {
        return "rtmp://127.0.0.1:" + settings.rtmp() + "/live";
    }

    /** Base address for gateways. */
    public String hlsUrl() {
        return "http://127.0.0.1:" + settings.hls();
    }

    /** Base address of the control API. */
    public String apiUrl() {
        return "http://127.0.0.1:" + settings.api();
    }

    @Override
    protected void prepare() throws IOException {
        PrivateFiles.directory(settings.recordings());
        MediaMtxFiles.copy("mediamtx.yml", configuration());
        MediaMtxFiles.copy("hook.sh", hook());
    }

    @Override
    protected Launch launch() throws IOException {
        List<String> command =
                List.of(MediaMtxBinary.locate().toString(), configuration().toString());
        return new Launch(command, environment(), directory());
    }

    /** The API is what it starts last. Who asks its metrics sooner may end it: 1.20.1 looks there for what is not made yet. */
    @Override
    protected boolean probe() throws IOException {
        return HttpProbe.succeeds(URI.create("http://127.0.0.1:" + settings.api() + "/v3/paths/list?itemsPerPage=1"));
    }

    private Map<String, String> environment() {
        Ingest ingest = settings.ingest();
        String origin = settings.ingestCalls();
        String authentication = origin.replace("://", "://mediamtx:" + settings.ingestSecret() + "@") + "/auth";
        String ice = ingest.host() + ":" + ingest.ice();
        Map<String, String> environment = new HashMap<>(Map.of(
                "MTX_AUTHHTTPADDRESS", authentication,
                "MTX_HLSCDNSECRET", settings.cdnSecret(),
                "MTX_RTMPADDRESS", "127.0.0.1:" + settings.rtmp(),
                "MTX_SRTADDRESS", ingest.host() + ":" + ingest.srt(),
                "MTX_WEBRTCADDRESS", ingest.host() + ":" + ingest.whip(),
                "MTX_WEBRTCLOCALUDPADDRESS", ice,
                "MTX_WEBRTCLOCALTCPADDRESS", ice,
                "MTX_HLSADDRESS", "127.0.0.1:" + settings.hls(),
                "MTX_APIADDRESS", "127.0.0.1:" + settings.api(),
                "MTX_METRICSADDRESS", "127.0.0.1:" + settings.metrics()));
        String files =
                settings.recordings().resolve("%path/%Y-%m-%d_%H-%M-%S-%f").toString();
        environment.put("MTX_PATHDEFAULTS_RECORDPATH", files);
        environment.put("MTX_PATHDEFAULTS_RUNONAVAILABLE", "sh '" + hook() + "'");
        environment.put("MTX_PATHDEFAULTS_RUNONUNAVAILABLE", "sh '" + hook() + "'");
        environment.put("FRONTROW_INGEST_HOOK", origin + "/hook");
        environment.put("FRONTROW_INGEST_SECRET", settings.ingestSecret());
        if (ingest.host().equals("0.0.0.0")) {
            // Listening everywhere: clients need the addresses of the interfaces.
            environment.put("MTX_WEBRTCIPSFROMINTERFACES", "yes");
        } else {
            environment.put("MTX_WEBRTCADDITIONALHOSTS", ingest.host());
        }
        return environment;
    }

    private Path configuration() {
        return directory().resolve("mediamtx.yml");
    }

    private Path hook() {
        return directory().resolve("hook.sh");
    }
}
