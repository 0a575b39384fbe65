package live.frontrow.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.PrivateFiles;

/** Makes the data folder: UTF-8, sorted by code point, passwords as SCRAM. */
final class InitDb {

    private InitDb() {}

    static void run(Path data, String superuser, String password) throws IOException {
        PrivateFiles.directory(data);
        Path passwordFile = data.resolveSibling(".initial.password");
        PrivateFiles.write(passwordFile, password);
        try {
            Commands.run(
                    "initdb",
                    UnprivilegedCommand.of(List.of(
                            PostgresBinaries.unpacked().resolve("bin/initdb").toString(),
                            "--pgdata=" + data,
                            "--username=" + superuser,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--locale=C.UTF-8",
                            "--no-instructions",
                            // The server's first checkpoint syncs anyway; this halves the time on slow disks.
                            "--no-sync")));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }
}
