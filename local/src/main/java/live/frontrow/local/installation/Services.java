package live.frontrow.local.installation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.keycloak.Keycloak;
import live.frontrow.local.mail.MailSink;
import live.frontrow.local.mediamtx.MediaMtx;
import live.frontrow.local.postgres.Postgres;
import live.frontrow.local.postgres.ServiceRole;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Heap;
import live.frontrow.local.s3.ObjectStore;
import live.frontrow.local.service.Application;
import live.frontrow.local.service.QuarkusService;
import live.frontrow.local.stripe.Simulator;

/** Our services with their environment, exactly as {@code docs/internals.md} §1 has it. */
record Services(
        Home home,
        Options options,
        ToIntFunction<String> ports,
        SecretStore secrets,
        Postgres postgres,
        ObjectStore objects,
        String web,
        List<MediaMtx> mediaServers,
        Optional<Simulator> simulator,
        Optional<MailSink> mail) {

    private static final Heap RTMP_FRONT_HEAP = Heap.of(48);
    private static final Heap STREAM_HEAP = Heap.of(160);
    private static final Heap MEMBERSHIP_HEAP = Heap.of(128);

    /**
     * A socket keeps 12 KB, of which 20,000 may come, and somebody on the way in more; rooms keep their last minutes. What is young
     * has room for thousands who come at once.
     */
    private static final Heap CHAT_HEAP = new Heap(640, 64);

    private static final Heap VOD_HEAP = Heap.of(96);

    /**
     * The edge: a thousand viewers leave 50 MB a second behind. Where what is young has little room, that ends among what is
     * old, and its collection stops every picture for 0.2 s: decision 19.
     */
    private static final Heap GATEWAY_HEAP = new Heap(256, 64);

    /** One before each MediaMTX. */
    QuarkusService rtmpFront(int index) {
        String name = Installation.numbered("rtmp-front", index);
        Map<String, String> environment = listening(name);
        environment.put("FRONTROW_RTMP_FRONT_HOST", options.bind());
        environment.put(
                "FRONTROW_RTMP_FRONT_PORT", Integer.toString(ports.applyAsInt(Installation.numbered("rtmp", index))));
        environment.put(
                "FRONTROW_RTMP_FRONT_ORIGIN_PORT",
                Integer.toString(mediaServers.get(index).settings().rtmp()));
        environment.put(
                "FRONTROW_RTMP_FRONT_BANS_URL",
                mediaServers.get(index).settings().ingestCalls() + "/bans");
        environment.put("FRONTROW_INGEST_SECRET", secrets.word("ingest"));
        if (home.hasCertificate()) {
            environment.put(
                    "FRONTROW_RTMP_FRONT_TLS_PORT",
                    Integer.toString(ports.applyAsInt(Installation.numbered("rtmps", index))));
            environment.put(
                    "FRONTROW_RTMP_FRONT_TLS_CERTIFICATE", home.certificate().toString());
            environment.put("FRONTROW_RTMP_FRONT_TLS_KEY", home.certificateKey().toString());
        }
        return service(name, "rtmp-front", RTMP_FRONT_HEAP, health(name), environment);
    }

    QuarkusService stream(int index) {
        String name = Installation.numbered("stream-service", index);
        Map<String, String> environment = common("stream", name);
        environment.put("FRONTROW_IDENTITY_ISSUER", inside("gateway-management"));
        environment.put("FRONTROW_PUBLIC_URL", web);
        environment.put("FRONTROW_PLAYBACK_KEYS", playbackKeys().toString());
        environment.put("FRONTROW_INGEST_SECRET", secrets.word("ingest"));
        environment.put("FRONTROW_INGEST_ORIGINS", origins());
        // Where keys can be kept secret on their way they are.
        String rtmp = home.hasCertificate() ? "rtmps" : "rtmp";
        environment.put("FRONTROW_INGEST_RTMP", ingest(rtmp, rtmp, "/live"));
        environment.put("FRONTROW_INGEST_SRT", ingest("srt", "srt", ""));
        environment.put("FRONTROW_INGEST_WHIP", ingest("http", "whip", "/live"));
        environment.put("FRONTROW_PUSH_KEY", secrets.key("push.pem").toString());
        // A mail server of one's own comes with the environment of `up`.
        mail.ifPresent(sink -> {
            environment.put("FRONTROW_MAIL_HOST", "127.0.0.1");
            environment.put("FRONTROW_MAIL_PORT", Integer.toString(sink.smtp()));
            environment.put("FRONTROW_MAIL_STARTTLS", "DISABLED");
            environment.put("FRONTROW_MAIL_FROM", "Frontrow <frontrow@frontrow.example>");
        });
        return service(name, "stream-service", STREAM_HEAP, health(name), environment);
    }

    QuarkusService membership() {
        String name = "membership-service";
        Map<String, String> environment = common("membership", name);
        environment.put("FRONTROW_IDENTITY_ISSUER", inside("gateway-management"));
        environment.put("FRONTROW_PUBLIC_URL", web);
        // A key of Stripe's own comes with the environment of `up`.
        simulator.ifPresent(stripe -> {
            environment.put("FRONTROW_STRIPE_API", stripe.address());
            environment.put("STRIPE_SECRET_KEY", stripe.key());
            environment.put("STRIPE_WEBHOOK_SECRETS", stripe.webhookSecret());
        });
        return service(name, name, MEMBERSHIP_HEAP, health(name), environment);
    }

    QuarkusService chat(int index) {
        String name = Installation.numbered("chat-service", index);
        Map<String, String> environment = common("chat", name);
        environment.put("FRONTROW_IDENTITY_ISSUER", inside("gateway-management"));
        environment.put("FRONTROW_PUBLIC_URL", web);
        return service(name, "chat-service", CHAT_HEAP, health(name), environment);
    }

    /** One agent for all media servers. */
    QuarkusService vod() {
        String name = "vod-service";
        Map<String, String> environment = common("vod", name);
        environment.put("FRONTROW_IDENTITY_ISSUER", inside("gateway-management"));
        environment.put(
                "FRONTROW_AGENT_RECORDINGS",
                mediaServers.stream()
                        .map(server -> server.settings().recordings().toString())
                        .collect(Collectors.joining(",")));
        environment.put("FRONTROW_AGENT_ASIDE", home.setAside().toString());
        environment.put("FRONTROW_STORAGE_ENDPOINT", objects.url());
        environment.put("FRONTROW_STORAGE_KEY", objects.key());
        environment.put("FRONTROW_STORAGE_SECRET", objects.secret());
        environment.put("FRONTROW_STORAGE_BUCKET", ObjectStore.BUCKET);
        environment.put("FRONTROW_STORAGE_FOLDER", objects.bucket().toString());
        decoder().ifPresent(program -> environment.put("FRONTROW_PICTURES_FFMPEG", program));
        return service(name, name, VOD_HEAP, health(name), environment);
    }

    /** For posters; without one there are none. */
    private static Optional<String> decoder() {
        try {
            return Optional.of(Ffmpeg.locate().program().toString());
        } catch (IOException | ComponentException none) {
            return Optional.empty();
        }
    }

    QuarkusService gateway(int index) {
        String name = Installation.numbered("gateway", index);
        String management = Installation.numbered("gateway-management", index);
        boolean alone = options.replicas() == 1;
        Map<String, String> environment = common("gateway", alone ? "web" : name);
        if (alone) {
            environment.put("QUARKUS_HTTP_HOST", options.webBind());
            environment.putAll(tls());
        }
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.applyAsInt(management)));
        environment.put("FRONTROW_IDENTITY_KEY", secrets.key("identity.pem").toString());
        environment.put("FRONTROW_PUBLIC_URL", web);
        environment.put("FRONTROW_SERVICES_STREAM", replicas("stream-service"));
        environment.put("FRONTROW_SERVICES_MEMBERSHIP", inside("membership-service"));
        environment.put("FRONTROW_SERVICES_CHAT", replicas("chat-service"));
        environment.put("FRONTROW_SERVICES_VOD", inside("vod-service"));
        environment.put("FRONTROW_IDP_URL", inside("keycloak"));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", inside("keycloak") + "/idp/realms/" + Keycloak.REALM);
        environment.put("QUARKUS_OIDC_CLIENT_ID", Keycloak.CLIENT_ID);
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.word("oidc-client"));
        environment.put("FRONTROW_SESSION_SECRET", secrets.word("session"));
        environment.put("FRONTROW_CDN_SECRET", secrets.word("cdn"));
        return service(name, "gateway", GATEWAY_HEAP, URI.create(inside(management) + "/q/health/ready"), environment);
    }

    /** HTTPS and nothing else on the port that people type; the files are looked at each minute, since certificates are renewed. */
    private Map<String, String> tls() {
        return home.hasCertificate()
                ? Map.of(
                        "QUARKUS_HTTP_SSL_PORT",
                        Integer.toString(ports.applyAsInt("web")),
                        "QUARKUS_HTTP_INSECURE_REQUESTS",
                        "disabled",
                        "QUARKUS_HTTP_SSL_CERTIFICATE_FILES",
                        home.certificate().toString(),
                        "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES",
                        home.certificateKey().toString(),
                        "QUARKUS_HTTP_SSL_CERTIFICATE_RELOAD_PERIOD",
                        "1m")
                : Map.of();
    }

    private Map<String, String> common(String schema, String port) {
        ServiceRole role = postgres.role(schema);
        Map<String, String> environment = listening(port);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", role.reactiveUrl());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", role.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", role.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", role.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.applyAsInt("kafka"));
        return environment;
    }

    private Map<String, String> listening(String port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.applyAsInt(port)));
        return environment;
    }

    private QuarkusService service(String name, String module, Heap heap, URI health, Map<String, String> environment) {
        Application application = new Application(module, home.built(module), home.applications());
        return new QuarkusService(name, home.run(name), application, heap, health, environment);
    }

    private String origins() {
        return IntStream.range(0, mediaServers.size())
                .mapToObj(index -> {
                    MediaMtx server = mediaServers.get(index);
                    String front = inside(Installation.numbered("rtmp-front", index));
                    return server.settings().origin() + "=" + server.apiUrl() + "|" + server.hlsUrl() + "|" + front;
                })
                .collect(Collectors.joining(","));
    }

    /** All are published and the last one signs: a rotation puts a newer one beside it. */
    private Path playbackKeys() {
        Path folder = home.secrets().resolve("playback-keys");
        String[] present = folder.toFile().list((parent, file) -> file.endsWith(".pem"));
        if (present == null || present.length == 0) {
            secrets.key("playback-keys/" + LocalDate.now(ZoneOffset.UTC) + ".pem");
        }
        return folder;
    }

    private String ingest(String scheme, String port, String path) {
        return scheme + "://" + options.ingestHost() + ":" + ports.applyAsInt(port) + path;
    }

    private String replicas(String name) {
        return IntStream.range(0, options.replicas())
                .mapToObj(index -> inside(Installation.numbered(name, index)))
                .collect(Collectors.joining(","));
    }

    private URI health(String name) {
        return URI.create(inside(name) + "/q/health/ready");
    }

    private String inside(String name) {
        return "http://127.0.0.1:" + ports.applyAsInt(name);
    }
}
