package live.frontrow.bench.viewers;

import java.util.List;
import java.util.stream.Stream;
import live.frontrow.e2e.installation.Installation;

/** Core 0 for the gateway alone, core 1 for whoever asks and for all the rest, until it is closed. */
final class Cores implements AutoCloseable {

    /** Asked before anything is bound: who is bound sees one core. */
    private static final String ALL = "0-" + (Runtime.getRuntime().availableProcessors() - 1);

    private final List<Program> programs;

    private Cores(List<Program> programs) {
        this.programs = programs;
    }

    static Cores apart(Installation installation) {
        List<Program> rest = Stream.concat(
                        Stream.of(ProcessHandle.current().pid()),
                        installation.status().components().stream()
                                .filter(part -> !part.name().equals("gateway"))
                                .map(part -> part.pid()))
                .map(Program::new)
                .toList();
        Program gateway = Program.gateway(installation);
        rest.forEach(program -> program.bindTo("1"));
        gateway.bindTo("0");
        return new Cores(Stream.concat(Stream.of(gateway), rest.stream()).toList());
    }

    @Override
    public void close() {
        programs.forEach(program -> program.bindTo(ALL));
    }
}
