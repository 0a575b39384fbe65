package live.frontrow.images.infra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scripts of the stand-ins, which come with this program. */
final class Resources {

    private Resources() {}

    /** Copies one, which becomes a program when it is a script. */
    static Path copy(String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve(Path.of(name).getFileName());
        try (InputStream content = Resources.class.getResourceAsStream(name)) {
            byte[] bytes = content.readAllBytes();
            Files.write(target, bytes);
            boolean script = bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!';
            if (script && !target.toFile().setExecutable(true, false)) {
                throw new IOException(target + " could not be made executable");
            }
        }
        return target;
    }
}
