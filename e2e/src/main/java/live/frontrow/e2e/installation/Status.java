package live.frontrow.e2e.installation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What {@code ./frontrow status --json} prints; {@code rtmp2} with two replicas only. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Status(
        String web, String rtmp, String rtmp2, String streamKey, List<Account> accounts, List<Component> components) {

    /** A person of the demo, with the password that was generated for this installation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Account(String user, String password, String role) {}

    /** One process of the installation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Component(String name, long pid, boolean healthy, long pssBytes) {}

    /** The account of that user name. */
    public Account account(String user) {
        return accounts.stream()
                .filter(a -> a.user().equals(user))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No account " + user));
    }

    /** The component of that name. */
    public Component component(String name) {
        return components.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No component " + name + " in " + components));
    }
}
