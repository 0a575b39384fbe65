package live.frontrow.bench.chat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.bench.stage.Peer;

/** nchan, a module of nginx: what one writes on a socket all others of the channel get. It checks nothing. */
final class Nchan extends Peer implements Hub {

    private static final String MODULE = "ngx_nchan_module.so";

    Nchan() {
        super("/chat/nchan.conf", Map.of("module", module().toString()));
    }

    @Override
    public String name() {
        return "nchan";
    }

    @Override
    protected List<String> command(Path folder, Path configuration) {
        return List.of("nginx", "-p", folder.toString(), "-c", configuration.toString(), "-e", "stderr");
    }

    @Override
    public int port(int guest) {
        return port();
    }

    @Override
    public String knock(int guest) {
        return Hub.upgrade("/room", "");
    }

    @Override
    public boolean greets() {
        return false;
    }

    @Override
    public String say(int number, String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    /** Where distributions put nginx's modules. */
    private static Path module() {
        return Stream.of("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules")
                .map(folder -> Path.of(folder, MODULE))
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(MODULE + " is missing: install libnginx-mod-nchan"));
    }
}
