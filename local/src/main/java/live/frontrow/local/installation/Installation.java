package live.frontrow.local.installation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.frontrow.local.balancer.BalancerComponent;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.demo.Picture;
import live.frontrow.local.kafka.Kafka;
import live.frontrow.local.keycloak.Account;
import live.frontrow.local.keycloak.Keycloak;
import live.frontrow.local.keycloak.KeycloakSettings;
import live.frontrow.local.mail.MailSink;
import live.frontrow.local.mediamtx.MediaMtx;
import live.frontrow.local.mediamtx.MediaMtxSettings;
import live.frontrow.local.postgres.Postgres;
import live.frontrow.local.process.Component;
import live.frontrow.local.s3.ObjectStore;
import live.frontrow.local.stripe.Simulator;

/**
 * Everything that belongs to one installation, as its folder and options say. Describing it starts nothing, so {@code
 * status} and {@code down} describe the same parts and find their processes.
 */
public final class Installation {

    private static final List<String> ORIGINS = List.of("a", "b");
    private static final List<String> SCHEMAS = List.of("stream", "membership", "chat", "vod", "gateway", "keycloak");

    private final Home home;
    private final Options options;
    private final PortRegistry ports;
    private final SecretStore secrets;
    private final Postgres postgres;
    private final List<MediaMtx> mediaServers;
    private final List<Part> parts;

    private Installation(Home home, Options options, PortRegistry ports) {
        this.home = home;
        this.options = options;
        this.ports = ports;
        this.secrets = new SecretStore(home.secrets());
        this.postgres = new Postgres(home.run("postgres"), ports.get("postgres"), databasePasswords());
        this.mediaServers =
                ORIGINS.stream().limit(options.replicas()).map(this::mediaMtx).toList();
        this.parts = describe();
    }

    /** As the last {@code up} left it. */
    public static Installation load(Home home) throws IOException {
        return new Installation(home, Options.load(home), PortRegistry.load(home));
    }

    /** For a start: options and ports are settled and kept. */
    static Installation settle(Home home, Options options) throws IOException {
        PortRegistry ports = PortRegistry.load(home);
        List<Part> left = load(home).left();
        if (left.isEmpty()) {
            options.requireHttps(home.hasCertificate());
            ports.settle(options.bind(), home.hasCertificate(), System.getenv());
        }
        Installation installation = new Installation(home, options, ports);
        // Another number of replicas: nobody would look after the others, which may hold a port that is needed.
        List<String> wanted = installation.parts().stream().map(Part::name).toList();
        Ending.of(left.stream().filter(part -> !wanted.contains(part.name())).toList());
        options.save(home);
        ports.save();
        return installation;
    }

    /** Address for browsers. */
    public String web() {
        return options.web(ports.get("web"));
    }

    /** Addresses for broadcasters, one per MediaMTX. */
    public List<String> rtmp() {
        return IntStream.range(0, options.replicas())
                .mapToObj(index -> ingest("rtmp", index))
                .toList();
    }

    /** The same in TLS, where there is a certificate. */
    public Optional<String> rtmps() {
        return home.hasCertificate() ? Optional.of(ingest("rtmps", 0)) : Optional.empty();
    }

    private String ingest(String scheme, int index) {
        return scheme + "://" + options.ingestHost() + ":" + ports.get(numbered(scheme, index)) + "/live";
    }

    /** The people that exist from the beginning. */
    public List<Account> accounts() {
        List<Account> accounts = new ArrayList<>(List.of(account("creator", "creator", true)));
        if (options.accounts()) {
            accounts.add(account("moderator", "moderator", false));
            accounts.add(account("alice", "member", false));
            accounts.add(account("bob", "viewer", false));
        }
        return List.copyOf(accounts);
    }

    /** The database. */
    public Postgres postgres() {
        return postgres;
    }

    /** The part of that name, as {@code status} has it. */
    public Component component(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .component();
    }

    Home home() {
        return home;
    }

    /** Where people come who type no https, and an authority that wants to know whether the name is ours. */
    InetSocketAddress plainHttp() {
        return new InetSocketAddress(options.bind(), ports.get("http"));
    }

    Options options() {
        return options;
    }

    SecretStore secrets() {
        return secrets;
    }

    List<Part> parts() {
        return parts;
    }

    /** The broadcast of the demo; its key is there only after the first start. */
    Optional<Part> broadcast() {
        return FirstKey.remembered(secrets)
                .map(key -> new Part(new Broadcast(home.run("broadcast"), rtmp().getFirst(), key, Picture.HD)));
    }

    /** What runs although its supervisor is gone. */
    List<Part> left() {
        return Stream.concat(parts.stream(), broadcast().stream())
                .filter(part -> part.component().attach())
                .toList();
    }

    private List<Part> describe() {
        List<Part> described = new ArrayList<>();
        described.add(new Part(postgres));
        described.add(new Part(new Kafka(home.run("kafka"), ports.get("kafka"), true)));
        mediaServers.forEach(server -> described.add(new Part(server)));
        described.add(new Part(keycloak(), "postgres"));
        ObjectStore objects = objectStore();
        described.add(new Part(objects));
        Services services = new Services(
                home, options, ports::get, secrets, postgres, objects, web(), mediaServers, simulator(), mailSink());
        for (int index = 0; index < options.replicas(); index++) {
            described.add(new Part(services.stream(index), "postgres", "kafka"));
            described.add(new Part(services.chat(index), "postgres", "kafka"));
        }
        services.simulator().ifPresent(simulator -> described.add(new Part(simulator)));
        services.mail().ifPresent(sink -> described.add(new Part(sink)));
        described.add(new Part(services.membership(), "postgres", "kafka"));
        described.add(new Part(services.vod(), "postgres", "kafka", objects.name()));
        for (int index = 0; index < options.replicas(); index++) {
            described.add(new Part(services.gateway(index), "postgres", "kafka"));
        }
        // Last: encoders that have to come back when it is replaced find everything that lets them in.
        for (int index = 0; index < options.replicas(); index++) {
            described.add(new Part(services.rtmpFront(index)));
        }
        if (options.replicas() > 1) {
            described.add(new Part(balancer()));
        }
        return List.copyOf(described);
    }

    /** Without a key of Stripe's: its stand-in. */
    private Optional<Simulator> simulator() {
        return options.stripe()
                ? Optional.empty()
                : Optional.of(new Simulator(
                        home.run("stripe-simulator"),
                        ports.get("stripe-simulator"),
                        "sk_test_" + secrets.word("stripe-key"),
                        "http://127.0.0.1:" + ports.get("membership-service") + "/webhooks/stripe",
                        "whsec_" + secrets.word("stripe-webhook")));
    }

    /** Without a mail server: what takes its place. */
    private Optional<MailSink> mailSink() {
        return options.mail()
                ? Optional.empty()
                : Optional.of(new MailSink(home.run("mail-sink"), ports.get("mail"), ports.get("mail-web")));
    }

    private ObjectStore objectStore() {
        return new ObjectStore(home.run("s3"), ports.get("s3"), home.objects(), "frontrow", secrets.word("s3"));
    }

    private Keycloak keycloak() {
        KeycloakSettings settings = new KeycloakSettings(
                ports.get("keycloak"),
                web(),
                postgres.role("keycloak"),
                secrets.word("keycloak-admin"),
                secrets.word("oidc-client"));
        return new Keycloak(home.run("keycloak"), settings, accounts());
    }

    private MediaMtx mediaMtx(String origin) {
        int index = ORIGINS.indexOf(origin);
        MediaMtxSettings.Ingest ingest = new MediaMtxSettings.Ingest(
                options.bind(),
                ports.get(numbered("srt", index)),
                ports.get(numbered("whip", index)),
                ports.get(numbered("whip-media", index)));
        MediaMtxSettings settings = new MediaMtxSettings(
                origin,
                ingest,
                ports.get(numbered("mediamtx-rtmp", index)),
                ports.get(numbered("mediamtx-hls", index)),
                ports.get(numbered("mediamtx-api", index)),
                ports.get(numbered("mediamtx-metrics", index)),
                "http://127.0.0.1:" + ports.get(numbered("stream-service", index)),
                secrets.word("ingest"),
                secrets.word("cdn"),
                home.recordings(origin));
        String name = numbered("mediamtx", index);
        return new MediaMtx(name, home.run(name), settings);
    }

    private BalancerComponent balancer() {
        List<Integer> gateways = IntStream.range(0, options.replicas())
                .mapToObj(index -> ports.get(numbered("gateway", index)))
                .toList();
        return new BalancerComponent(home.run("balancer"), options.webBind(), ports.get("web"), gateways);
    }

    private Account account(String user, String role, boolean realmRole) {
        return new Account(user, secrets.password(user), role, realmRole);
    }

    private Map<String, String> databasePasswords() {
        Map<String, String> passwords = new java.util.TreeMap<>();
        SCHEMAS.forEach(schema -> passwords.put(schema, secrets.word("database-" + schema)));
        return passwords;
    }

    /** {@code name} for the first, {@code name-2} for the second. */
    static String numbered(String name, int index) {
        return index == 0 ? name : name + "-" + (index + 1);
    }

    /** Where the supervisor keeps its log and its process. */
    public Path supervisor() {
        return home.run("supervisor");
    }
}
