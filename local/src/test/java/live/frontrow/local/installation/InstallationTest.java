package live.frontrow.local.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ShellComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    Path folder;

    @Test
    void shouldEndWhatAKilledSupervisorLeftAndNobodyWantsNow() throws Exception {
        // Given: of two replicas, these are what is left
        Home home = new Home(folder, folder);
        new Options(2, false, false, "127.0.0.1", null, "", false, false).save(home);
        Component gateway = ShellComponent.patient("gateway", home.run("gateway"));
        Component balancer = ShellComponent.patient("balancer", home.run("balancer"));
        gateway.start();
        balancer.start();

        try {
            // When
            Installation.settle(home, new Options(1, false, false, "127.0.0.1", null, "", false, false));

            // Then
            assertThat(balancer.alive()).isFalse();
            assertThat(gateway.alive()).isTrue();

            // When
            int ended = Ending.leftovers(Installation.load(home));

            // Then
            assertThat(ended).isEqualTo(1);
            assertThat(gateway.alive()).isFalse();
        } finally {
            gateway.kill();
            balancer.kill();
        }
    }
}
