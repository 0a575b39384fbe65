package live.frontrow.local.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.local.postgres.ServiceRole;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.awaitility.Awaitility;

/** Rows of a table that are told as events and then marked as sent, one after the other without a break: an outbox. */
final class ToldRows implements AutoCloseable {

    private static final TopicPartition TOPIC = new TopicPartition("room.log", 0);

    private final Parts parts;
    private final AtomicInteger told = new AtomicInteger();
    private volatile boolean over;
    private Thread writer;

    private ToldRows(Parts parts) {
        this.parts = parts;
    }

    /** What is there. */
    static ToldRows of(Parts parts) {
        return new ToldRows(parts);
    }

    /** Writes from now on. */
    static ToldRows write(Parts parts) throws SQLException {
        ToldRows rows = new ToldRows(parts);
        try (Connection connection = rows.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table told (id int primary key, sent boolean not null default false)");
        }
        rows.writer = Thread.ofPlatform().start(rows::write);
        return rows;
    }

    /** How many were sent so far. */
    int told() {
        return told.get();
    }

    void await(int number) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> told.get() >= number);
    }

    Set<Integer> rows() throws SQLException {
        return numbers("select id from told");
    }

    Set<Integer> sent() throws SQLException {
        return numbers("select id from told where sent");
    }

    Set<Integer> events() {
        Map<String, Object> settings = Map.of("bootstrap.servers", parts.kafka().bootstrapServers());
        Set<Integer> events = new TreeSet<>();
        try (var consumer = new KafkaConsumer<>(settings, new IntegerDeserializer(), new IntegerDeserializer())) {
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            long end = consumer.endOffsets(List.of(TOPIC)).get(TOPIC);
            while (consumer.position(TOPIC) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(event -> events.add(event.value()));
            }
        }
        return events;
    }

    @Override
    public void close() {
        over = true;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        Map<String, Object> settings = Map.of("bootstrap.servers", parts.kafka().bootstrapServers(), "linger.ms", 0);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var producer = new KafkaProducer<>(settings, new IntegerSerializer(), new IntegerSerializer())) {
            for (int id = 0; !over; id++) {
                statement.execute("insert into told (id) values (" + id + ")");
                producer.send(new ProducerRecord<>(TOPIC.topic(), id, id)).get(1, TimeUnit.MINUTES);
                statement.execute("update told set sent = true where id = " + id);
                told.incrementAndGet();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Integer> numbers(String query) throws SQLException {
        Set<Integer> numbers = new TreeSet<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private Connection connect() throws SQLException {
        ServiceRole role = parts.postgres().role("stream");
        return DriverManager.getConnection(role.jdbcUrl(), role.user(), role.password());
    }
}
