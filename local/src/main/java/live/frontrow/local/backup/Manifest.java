package live.frontrow.local.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import live.frontrow.local.postgres.TableContent;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.PrivateFiles;

/**
 * What a backup holds. It is written last: what has none is no backup.
 *
 * @param format of this file and of the folder: {@value #FORMAT}
 * @param createdAt ISO 8601, UTC
 * @param frontrow version that wrote it
 * @param postgres version of the database's files, which only the same major version reads
 * @param kafka version of the broker's
 * @param files how many
 * @param bytes of all files
 * @param objects how many of the files are objects: recordings and pictures
 * @param tables what each table holds ({@code schema.table}), read from the copy itself
 */
public record Manifest(
        int format,
        String createdAt,
        String frontrow,
        String postgres,
        String kafka,
        int files,
        long bytes,
        int objects,
        Map<String, TableContent> tables) {

    static final int FORMAT = 1;
    private static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static boolean isIn(Path backup) {
        return Files.isRegularFile(backup.resolve(FILE));
    }

    static Manifest read(Path backup) throws IOException {
        if (!isIn(backup)) {
            throw new ComponentException(backup + " is no whole backup: there is no " + FILE);
        }
        String text = Files.readString(backup.resolve(FILE));
        if (JSON.readTree(text).path("format").asInt() != FORMAT) {
            throw new ComponentException(backup + " was written by a version of Frontrow that this one does not know");
        }
        return JSON.readValue(text, Manifest.class);
    }

    void write(Path backup) throws IOException {
        PrivateFiles.write(
                backup.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    /** Fails when the programs here do not read the database's files. */
    void requireReadable() {
        String here = ComponentVersions.of("postgres");
        if (!major(here).equals(major(postgres))) {
            throw new ComponentException("The backup's database is of PostgreSQL " + postgres
                    + ", and this Frontrow has " + here + ". Restore it with Frontrow " + frontrow + ".");
        }
    }

    private static String major(String version) {
        return version.replaceAll("\\..*", "");
    }
}
