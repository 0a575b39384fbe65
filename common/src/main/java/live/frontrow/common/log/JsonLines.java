package live.frontrow.common.log;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Log lines as JSON objects, by the formatter that the log manager brings along, from the moment in which a service starts; what is
 * said before that is text. Keys are in {@code mdc}.
 */
@Singleton
final class JsonLines {

    private final boolean wanted;

    JsonLines(LogConfig config) {
        this.wanted = config.json();
    }

    /** Before anything of ours has something to say. */
    void begin(@Observes @Priority(1) StartupEvent event) {
        if (wanted) {
            write(InitialConfigurator.DELAYED_HANDLER);
        }
    }

    static void write(ExtHandler handler) {
        for (Handler each : handler.getHandlers()) {
            if (each instanceof ConsoleHandler) {
                JsonFormatter lines = new JsonFormatter();
                // As text in `stackTrace`, not as an object for each frame.
                lines.setExceptionOutputType(StructuredFormatter.ExceptionOutputType.FORMATTED);
                each.setFormatter(lines);
            }
        }
    }
}
