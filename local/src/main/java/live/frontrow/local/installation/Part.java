package live.frontrow.local.installation;

import java.util.List;
import live.frontrow.local.process.Component;

/**
 * A component and the ones that must be healthy before it is started.
 *
 * @param component what runs
 * @param needs names of others
 */
record Part(Component component, List<String> needs) {

    Part(Component component, String... needs) {
        this(component, List.of(needs));
    }

    String name() {
        return component.name();
    }
}
