package live.frontrow.vod.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.common.test.PostgresResource;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.Component;
import live.frontrow.vod.StorageResource;

/** Something that happens to a recording. When it is over, everything runs again, but for an encoder that gave up. */
enum Fault {
    AGENT_KILLED {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            stage.agent.kill(MortalAgent.STORING, random);
            stage.agent.start();
            if (random.nextBoolean()) {
                stage.agent.kill(MortalAgent.STARTING, random);
                stage.agent.start();
            }
        }
    },
    MEDIAMTX_KILLED {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            pass(random);
            stage.recorder.kill();
            stage.recorder.startAgain();
        }
    },
    ENCODER_GONE {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            stage.dropEncoder();
            pass(random);
        }
    },
    STORAGE_AWAY {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            away(StorageResource.store(), random);
        }
    },
    POSTGRES_KILLED {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            away(PostgresResource.postgres(), random);
        }
    },
    POSTGRES_PAUSED {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            String all = processes(PostgresResource.postgres().pid().orElseThrow());
            signal("STOP", all);
            try {
                pass(random);
            } finally {
                signal("CONT", all);
            }
        }
    },
    KAFKA_AWAY {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            away(KafkaResource.kafka(), random);
        }
    },
    FILE_TORN {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            stage.agent.kill(MortalAgent.STORING, random);
            Path file = stage.untouched(random);
            byte[] whole = Files.readAllBytes(file);
            int at = random.nextInt(whole.length);
            stage.witness.alter(file, new Witness.Altered(Arrays.copyOf(whole, at), at, true));
            stage.agent.start();
        }
    },
    BYTE_DAMAGED {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            stage.agent.kill(MortalAgent.STORING, random);
            Path file = stage.untouched(random);
            byte[] damaged = Files.readAllBytes(file);
            int at = somewhere(Parts.of(damaged), random);
            damaged[at] ^= (byte) random.nextInt(1, 256);
            stage.witness.alter(file, new Witness.Altered(damaged, at, false));
            stage.agent.start();
        }
    },
    DISK_FULL {
        @Override
        void happen(Stage stage, Random random) throws Exception {
            if (stage.disk.mounted()) {
                stage.disk.fill();
                try {
                    pass(random);
                } finally {
                    stage.disk.empty();
                }
            }
        }
    };

    private static final int LONGEST_MILLIS = 4_000;

    abstract void happen(Stage stage, Random random) throws Exception;

    private static void away(Component component, Random random) throws InterruptedException {
        component.kill();
        try {
            pass(random);
        } finally {
            component.start();
        }
    }

    private static void pass(Random random) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
    }

    /** In the heads of boxes, in what describes samples, or anywhere: nearly all of a file is samples. */
    private static int somewhere(Parts parts, Random random) {
        Parts.Part part = parts.all().get(random.nextInt(parts.all().size()));
        return switch (random.nextInt(4)) {
            case 0 -> part.at() + random.nextInt(8);
            case 1 -> part.samples() + random.nextInt(8);
            case 2 -> random.nextInt(part.at(), part.samples());
            default -> random.nextInt(part.at(), part.end());
        };
    }

    private static String processes(long pid) {
        ProcessHandle parent = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(parent), parent.descendants())
                .map(each -> Long.toString(each.pid()))
                .collect(Collectors.joining(" "));
    }

    /** One that has gone meanwhile is none of our concern. */
    private static void signal(String name, String processes) throws IOException {
        Commands.run("kill", List.of("sh", "-c", "kill -" + name + " " + processes + " 2>/dev/null || true"));
    }
}
