package live.frontrow.local.installation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import live.frontrow.local.keycloak.Account;
import live.frontrow.local.process.ComponentException;

/** What a new installation needs besides running: a stream key to try it with, and a member among the demo people. */
final class FirstSteps {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Installation installation;
    private final Progress progress;

    FirstSteps(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    void take() {
        SecretStore secrets = installation.secrets();
        boolean memberNeeded = installation.options().accounts()
                && secrets.read("first-member").isEmpty();
        if (FirstKey.remembered(secrets).isPresent() && !memberNeeded) {
            return;
        }
        long begin = System.nanoTime();
        PublicApi creator = creator();
        FirstKey.ensure(secrets, creator);
        if (memberNeeded) {
            secrets.write("first-member", member(creator));
        }
        progress.done("stream key, people", Duration.ofNanos(System.nanoTime() - begin));
    }

    /** The gateway meets the identity provider at the first sign-in only, which may therefore fail once or twice. */
    private PublicApi creator() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return FirstKey.creator(installation);
            } catch (ComponentException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** A person is known to membership-service once they have asked for their own membership. */
    private String member(PublicApi creator) {
        Account member = installation.accounts().stream()
                .filter(account -> account.role().equals("member"))
                .findFirst()
                .orElseThrow();
        PublicApi person = PublicApi.signIn(installation.web(), member.user(), member.password());
        person.get("/api/v1/membership");
        JsonNode me = person.get("/api/v1/me");
        String id = me.path("id").asText();
        creator.put("/api/v1/members/" + id, "{}");
        return id;
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted", e);
        }
    }
}
