package live.frontrow.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Messages whose end two programs would see in two places. Each carries another request where the body is, and is
 * followed by a probe: the hidden one must never be answered.
 */
final class Smuggling {

    private static final Set<String> NO_MESSAGE = Set.of("400", "400 invalid-input", "501", "closed");
    private static final String SAME = "same";
    private static final String MISSING = "401 playback-token-missing";

    /** The head may be answered before the body turns out to be none: what follows is what counts. */
    private static final Set<String> ANY_ANSWER = Set.of("400", "400 invalid-input", "501", "closed", SAME, MISSING);

    /** No known coding, or no header of that name: then there is no body, and what follows is no request either. */
    private static final List<String> NO_ENCODINGS = List.of(
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunked;x=y",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding: chun ked",
            "Transfer-Encoding: \u000bchunked",
            "Transfer-Encoding: chunked\u0000",
            "Transfer-Encoding: cow",
            "Transfer-Encoding: ",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding\t: chunked",
            "Transfer_Encoding: chunked",
            "\u0000Transfer-Encoding: chunked",
            "X-Folded: y\r\n Transfer-Encoding: chunked",
            "X-Cut: y\rTransfer-Encoding: chunked");

    /** Chunked for some, for others not. */
    private static final List<String> HALF_ENCODINGS = List.of(
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity, chunked",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding:\r\n chunked",
            "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked");

    private static final List<String> SIZES = List.of(
            "0x%s",
            "+%s",
            "-%s",
            " %s",
            "%s ",
            "%s\t",
            "%sg",
            ";%s",
            "%s;x=\"\n\"",
            "%s;\n",
            "%s\u0000",
            "0000000000000000%s",
            "FFFFFFFFFFFFFFFF%s",
            "",
            "%s,%s",
            "\"%s\"",
            "0;%s",
            "%s;" + "x".repeat(9_000));
    private static final List<String> LINES = List.of(
            "Authorization : Bearer %s",
            "Authorization\t: Bearer %s",
            " Authorization: Bearer %s",
            "X: y\r\n Authorization: Bearer %s",
            "X: y\rAuthorization: Bearer %s",
            "\u0000Authorization: Bearer %s",
            "Authorization\u0000: Bearer %s",
            "Authorization: Bearer \u0000%s",
            "no colon\r\nAuthorization: Bearer %s",
            "X\u00e4\u00ff: y\r\nAuthorization: Bearer %s",
            "(x): y\r\nAuthorization: Bearer %s",
            "X y: z\r\nAuthorization: Bearer %s");

    private final Scene scene;

    Smuggling(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("smuggle-two-lengths", this::twoLengths),
                Attack.of("smuggle-transfer-encoding", this::transferEncoding).times(2),
                Attack.of("smuggle-content-length", this::contentLength).times(2),
                Attack.of("smuggle-chunks", this::chunks),
                Attack.of("smuggle-body-of-get", this::body).times(2),
                Attack.of("smuggle-trailers", this::trailers),
                Attack.of("smuggle-lines", this::lines));
    }

    /** Both lengths: to go on after such a message is to trust whoever stands before us to have read it alike. */
    private Attempt twoLengths(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String hidden = hidden(random);
        String request = request(hidden);
        boolean lengthFirst = random.nextBoolean();
        String body = random.nextBoolean()
                ? "0\r\n\r\n" + request
                : Integer.toHexString(request.length()) + "\r\n" + request + "\r\n0\r\n\r\n";
        String length = "Content-Length: " + (random.nextBoolean() ? body.length() : 4);
        Ask ask = start(random, aim);
        Ask both = lengthFirst
                ? ask.line(length).line("Transfer-Encoding: chunked")
                : ask.line("Transfer-Encoding: chunked").line(length);
        return Attempt.hiding(hidden, both.sending(body).text() + probe(), aim, ANY_ANSWER);
    }

    private Attempt transferEncoding(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String hidden = hidden(random);
        boolean half = random.nextBoolean();
        Ask ask = start(random, aim).line(TokenHeaders.any(random, half ? HALF_ENCODINGS : NO_ENCODINGS));
        String text = ask.sending("0\r\n\r\n" + request(hidden)).text() + probe();
        return Attempt.hiding(hidden, text, aim, ANY_ANSWER);
    }

    private Attempt contentLength(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String hidden = hidden(random);
        String request = request(hidden);
        int size = request.length();
        String lengths = TokenHeaders.any(
                random,
                List.of(
                        "0\r\nContent-Length: %d",
                        "%d\r\nContent-Length: 0",
                        "0, %d",
                        "%d, 0",
                        "+%d",
                        "-%d",
                        "0x%x",
                        "%d.0",
                        "%d 0",
                        "1e2",
                        "",
                        "-1",
                        "\u0664\u0662",
                        "99999999999999999999",
                        "\u000b%d",
                        "%d\u0000",
                        "0%d\r\ncontent-length:0"));
        Ask ask = start(random, aim).line("Content-Length: " + lengths.formatted(size));
        return Attempt.hiding(hidden, ask.sending(request).text() + probe(), aim, NO_MESSAGE);
    }

    /** The head is fine, so it may be answered before the body turns out to be none. */
    private Attempt chunks(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String hidden = hidden(random);
        String request = request(hidden);
        String size = TokenHeaders.any(random, SIZES).replace("%s", Integer.toHexString(request.length()));
        Ask ask = start(random, aim).line("Transfer-Encoding: chunked");
        String body = random.nextBoolean()
                ? size + "\r\n" + request + "\r\n0\r\n\r\n"
                : "1\r\nxx" + size + "\r\n" + request + "\r\n0\r\n\r\n";
        return Attempt.hiding(
                hidden,
                ask.sending(body).text() + probe(),
                aim,
                Set.of("400", "400 invalid-input", "closed", SAME, MISSING));
    }

    /**
     * A request within the body of a GET, which we do not read: the next answer belongs to the next request. A chunked one
     * ends the connection, at which what follows it may make the network forget the answer.
     */
    private Attempt body(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String hidden = hidden(random);
        String request = request(hidden).repeat(random.nextInt(1, 4));
        Ask ask = start(random, aim);
        String expect = random.nextInt(4) == 0 ? "Expect: 100-continue" : "X-Filler: y";
        Ask message = random.nextBoolean()
                ? ask.line(expect).line("Content-Length: " + request.length()).sending(request)
                : ask.line(expect)
                        .line("Transfer-Encoding: chunked")
                        .sending(Integer.toHexString(request.length()) + ";x=y\r\n" + request + "\r\n0\r\n\r\n");
        return Attempt.hiding(hidden, message.text() + probe(), aim, Set.of(SAME, MISSING, "closed"));
    }

    /** Headers behind the body are none. */
    private Attempt trailers(RandomGenerator random) {
        Aim aim = scene.aim(random);
        Ask ask = Ask.get(aim.target()).line("Transfer-Encoding: chunked").line("Trailer: Authorization");
        String trailer = TokenHeaders.any(
                random,
                List.of(
                        "Authorization: Bearer " + scene.mallorysToken(),
                        "Cookie: frontrow-live=" + scene.mallorysToken(),
                        "Host: evil.example",
                        "Content-Length: 99",
                        "Transfer-Encoding: identity"));
        return Attempt.hiding(
                hidden(random), ask.sending("0\r\n" + trailer + "\r\n\r\n").text() + probe(), aim, Set.of(MISSING));
    }

    /** A token in a line that is no header line, or hardly one. */
    private Attempt lines(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String line = TokenHeaders.any(random, LINES).replace("%s", scene.mallorysToken());
        return Attempt.hiding(
                hidden(random),
                Ask.get(aim.target()).line(line).text() + probe(),
                aim,
                Set.of("400", "400 invalid-input", "closed", MISSING));
    }

    private Ask start(RandomGenerator random, Aim aim) {
        Ask ask = Ask.get(aim.target());
        return random.nextBoolean() ? ask : ask.bearer(scene.mallorysToken());
    }

    private String hidden(RandomGenerator random) {
        return "hidden" + random.nextInt(1_000_000) + ".mp4";
    }

    private String request(String name) {
        return Ask.get("/live/" + scene.show + "/" + name).text();
    }

    /** Whatever answers to this belongs to this. */
    private String probe() {
        return request("probe.mp4");
    }

    static boolean isAnswerTo(Reply reply, String name) {
        return new String(reply.body(), StandardCharsets.ISO_8859_1).contains("/" + name + "\"");
    }
}
