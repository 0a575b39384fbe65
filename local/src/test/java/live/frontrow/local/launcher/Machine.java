package live.frontrow.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A machine that has the usual small programs and nothing else, as far as the PATH tells. Programs can be put onto it; its
 * {@code apt-get install} does the same.
 */
final class Machine {

    private static final List<String> USUAL = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "chmod",
            "cut",
            "dirname",
            "grep",
            "mkdir",
            "readlink",
            "sed",
            "setsid",
            "sh",
            "sort",
            "tail");

    private final Path root;
    private final Path programs;

    Machine(Path root) throws IOException {
        this.root = root;
        this.programs = Files.createDirectories(root.resolve("bin"));
        for (String name : USUAL) {
            String script = "exec $(PATH=/usr/bin:/bin command -v %s) \"$@\"".formatted(name);
            program(name, script);
        }
        // No network either.
        program("timeout", "exit 1");
    }

    /** Puts a program there that runs the shell script. */
    Machine program(String name, String script) throws IOException {
        Path file = programs.resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return this;
    }

    /** Who runs the launcher: 0 is root. */
    Machine user(int id) throws IOException {
        return program("id", "echo " + id);
    }

    /**
     * A package manager whose archive has these packages, by name and version. What it installs are programs that do
     * nothing; {@code apt.log} tells what it was asked for.
     */
    Machine apt(Map<String, String> archive) throws IOException {
        StringBuilder policy = new StringBuilder("[ \"$1\" = policy ] || exit 0\ncase $2 in\n");
        archive.forEach((name, version) -> policy.append("  %s) echo '  Candidate: %s' ;;\n".formatted(name, version)));
        program("apt-cache", policy + "esac");
        return program("apt-get", """
                echo "$@" >>'%1$s/apt.log'
                [ "$1" = install ] || exit 0
                for package; do
                  case $package in
                    maven) name=mvn ;;
                    nodejs) name=node ;;
                    -* | install) continue ;;
                    *) name=$package ;;
                  esac
                  printf '#!/bin/sh\\necho true\\n' >'%1$s/bin/'$name && chmod 700 '%1$s/bin/'$name
                done""".formatted(root));
    }

    /** What the package manager was asked for; empty when it was not. */
    List<String> asked() throws IOException {
        Path log = root.resolve("apt.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Runs a piece of shell with the launcher's tools. */
    Outcome need(String... tools) throws IOException, InterruptedException {
        Path repository = Path.of("").toAbsolutePath().getParent();
        String script = """
                set -euo pipefail
                root='%s' home='%s/home'
                fail() { printf '%%s\\n' "$*"; exit 1; }
                source "$root/scripts/tools.sh"
                need "$@"
                """.formatted(repository, root);
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("/bin/bash", "-c", script, "need"), Stream.of(tools))
                                .toList())
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(Set.of("JAVA_HOME"));
        builder.environment().putAll(Map.of("PATH", programs.toString(), "HOME", root.toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said.replace(root.toString(), "ROOT"));
    }

    /**
     * How it ended.
     *
     * @param status 0: all that is needed is there
     * @param said everything it printed
     */
    record Outcome(int status, String said) {}
}
