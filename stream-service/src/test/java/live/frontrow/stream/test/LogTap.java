package live.frontrow.stream.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service writes into its log while this is open. */
public final class LogTap extends Handler implements AutoCloseable {

    private final Logger logger;
    private final Formatter format = new PatternFormatter("%s%e");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogTap(Logger logger) {
        this.logger = logger;
    }

    /** Listens to everything of ours. */
    public static LogTap open() {
        LogTap tap = new LogTap(Logger.getLogger("live.frontrow"));
        tap.logger.addHandler(tap);
        return tap;
    }

    /** Messages so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(format.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
