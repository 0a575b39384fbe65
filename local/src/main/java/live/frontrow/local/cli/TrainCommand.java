package live.frontrow.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.local.installation.Home;
import live.frontrow.local.process.Folders;
import live.frontrow.local.service.Application;
import live.frontrow.local.service.QuarkusService;
import live.frontrow.local.training.Training;

/** {@code train SERVICE...}: a class cache beside what was built of each of them. */
final class TrainCommand {

    private final Home home;
    private final PrintStream out;

    TrainCommand(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> services) throws IOException {
        out.println("Training: each service notes what its start needs, so that from now on it takes half of the time");
        Map<String, Path> applications = new HashMap<>();
        services.forEach(service -> applications.put(service, home.built(service)));
        Path folder = Files.createTempDirectory("frontrow-training");
        try (Training training = new Training(folder, QuarkusService.java(), applications)) {
            for (Map.Entry<String, Path> cache : training.run().entrySet()) {
                Path target = applications.get(cache.getKey()).resolve(Application.CACHE);
                Path draft = target.resolveSibling("." + Application.CACHE);
                Files.copy(cache.getValue(), draft, StandardCopyOption.REPLACE_EXISTING);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Folders.delete(folder);
        }
        return 0;
    }
}
