package live.frontrow.local.mail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.Heap;
import live.frontrow.local.process.HttpProbe;
import live.frontrow.local.process.JavaProgram;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.Libraries;
import live.frontrow.local.process.Ports;

/**
 * GreenMail: takes every mail and passes none on, so that an installation without a mail server shows what it would send. Mails are in
 * memory, and read at {@link #url()}: {@code GET /api/user/{address}/messages}.
 */
public final class MailSink extends Component {

    private static final Heap HEAP = Heap.of(48);
    private static final String HERE = "127.0.0.1";

    private final int smtp;
    private final int web;

    /** Describes one on 127.0.0.1; {@link #start()} starts it. */
    public MailSink(Path directory, int smtp, int web) {
        super("mail-sink", directory);
        this.smtp = smtp;
        this.web = web;
    }

    /** A running one that ends with this JVM at the latest. */
    public static MailSink start(Path directory) {
        MailSink sink = new MailSink(directory, Ports.free(), Ports.free());
        sink.endWithThisJvm();
        sink.start();
        return sink;
    }

    /** Port for those who send mail, without TLS. */
    public int smtp() {
        return smtp;
    }

    /** Where mails can be read. */
    public String url() {
        return "http://" + HERE + ":" + web;
    }

    @Override
    protected void prepare() {
        // Nothing is kept.
    }

    @Override
    protected Launch launch() throws IOException {
        String version = ComponentVersions.of("greenmail");
        Path jar = Libraries.artifact(
                        "com/icegreen/greenmail-standalone/%1$s/greenmail-standalone-%1$s.jar".formatted(version))
                .orElseThrow(() -> new ComponentException("mail-sink: its jar is missing; build `local` first"));
        List<String> command = new ArrayList<>(JavaProgram.command(HEAP));
        command.addAll(List.of(
                "-Dgreenmail.smtp.hostname=" + HERE,
                "-Dgreenmail.smtp.port=" + smtp,
                // Whoever gets mail has an inbox by that.
                "-Dgreenmail.auth.disabled",
                "-Dgreenmail.api.hostname=" + HERE,
                "-Dgreenmail.api.port=" + web,
                "-jar",
                jar.toString()));
        return new Launch(command, Map.of(), directory());
    }

    @Override
    protected boolean probe() throws IOException {
        return Ports.answers(HERE, smtp) && HttpProbe.succeeds(URI.create(url() + "/api/service/readiness"));
    }
}
