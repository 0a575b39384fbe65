package live.frontrow.local.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of {@code docs/internals.md} §8: one partition and one copy each, which is what one machine can use. */
final class Topics {

    /** The latest event of a key is the whole truth: older ones may go. */
    private static final List<String> STATE = List.of(
            "stream.live",
            "stream.updated",
            "stream.ended",
            "membership.changed",
            "person.blocked",
            "moderator.changed",
            "recording.ready",
            "question.answered");

    private static final List<String> PASSING = List.of(
            "playback.revoked",
            "viewer.sessions",
            "person.erased",
            "erasure.done",
            "deed.done",
            "room.log",
            "room.pulse");
    private static final Duration PASSING_KEPT = Duration.ofDays(7);
    /** Large while a show runs, and of no use soon after. */
    private static final Map<String, Duration> KEPT_LESS = Map.of("room.pulse", Duration.ofDays(1));

    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

    /**
     * There is one copy only: what nobody could say again is on the disk before it is acknowledged. Of the others the last second is
     * lost with the machine's power: reactions and who is watching.
     */
    private static final Set<String> FLUSHED = Stream.concat(
                    STATE.stream(),
                    Stream.of("playback.revoked", "person.erased", "erasure.done", "deed.done", "room.log"))
            .collect(Collectors.toSet());

    private Topics() {}

    static List<NewTopic> all() {
        Stream<NewTopic> letters = Stream.concat(STATE.stream(), PASSING.stream())
                .map(name -> topic(name + ".dlq", deletedAfter(DEAD_LETTERS_KEPT)));
        return Stream.of(
                        STATE.stream().map(name -> topic(name, compacted())),
                        PASSING.stream()
                                .map(name -> topic(name, deletedAfter(KEPT_LESS.getOrDefault(name, PASSING_KEPT)))),
                        letters)
                .flatMap(topics -> topics)
                .toList();
    }

    /** What those of them that are {@code present} should be set to. */
    static Map<ConfigResource, Collection<AlterConfigOp>> settings(Set<String> present) {
        return all().stream()
                .filter(topic -> present.contains(topic.name()))
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> topic.configs().entrySet().stream()
                                .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
                                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                                .toList()));
    }

    private static NewTopic topic(String name, Map<String, String> configuration) {
        Map<String, String> all = new HashMap<>(configuration);
        if (FLUSHED.contains(name)) {
            all.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        return new NewTopic(name, 1, (short) 1).configs(all);
    }

    private static Map<String, String> compacted() {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private static Map<String, String> deletedAfter(Duration age) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(age.toMillis()));
    }
}
