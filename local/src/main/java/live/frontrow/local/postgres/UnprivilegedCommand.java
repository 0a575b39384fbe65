package live.frontrow.local.postgres;

import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. For root the command runs in a user namespace of its own ({@code unshare -U}): the
 * server sees an ordinary user there, while its files go on belonging to root, so no account and no chown is needed.
 */
final class UnprivilegedCommand {

    private UnprivilegedCommand() {}

    static List<String> of(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        return Stream.concat(Stream.of("unshare", "-U", "--"), command.stream()).toList();
    }
}
