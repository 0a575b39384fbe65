package live.frontrow.local.acme;

import java.time.Instant;
import java.util.Optional;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;

/** What an authority says (RFC 8555, section 6.7), in words that name what to do. */
final class Explanation {

    private static final String PREFIX = "urn:ietf:params:acme:error:";
    private static final int LONGEST = 400;

    private Explanation() {}

    /** Of an order or a challenge. */
    static Refusal of(AcmeSettings settings, Optional<Problem> problem) {
        return problem.map(known -> new Refusal(words(settings, known), null))
                .orElseGet(() -> new Refusal("The authority did not come to an end in time", null));
    }

    /** Of a request. */
    static Refusal of(AcmeSettings settings, Exception failure) {
        Throwable cause =
                failure instanceof AcmeLazyLoadingException lazy && lazy.getCause() != null ? lazy.getCause() : failure;
        if (cause instanceof AcmeServerException server) {
            Optional<Instant> notBefore =
                    server instanceof AcmeRateLimitedException limit ? limit.getRetryAfter() : Optional.empty();
            return new Refusal(words(settings, server.getProblem()), notBefore, failure);
        }
        return new Refusal(
                "The authority cannot be reached at " + settings.directory() + ": "
                        + plain(
                                cause.getCause() == null
                                        ? cause.toString()
                                        : cause.getCause().toString()),
                failure);
    }

    private static String words(AcmeSettings settings, Problem problem) {
        // An order may be refused for what is the matter with its only name.
        Problem exact = problem.getSubProblems().isEmpty()
                ? problem
                : problem.getSubProblems().getFirst();
        String type = exact.getType().toString();
        String said =
                exact.getDetail().or(problem::getDetail).map(Explanation::plain).orElse(type);
        return meaning(settings.domain(), type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type)
                + " The authority says: " + said;
    }

    static String meaning(String domain, String type) {
        return switch (type) {
            case "dns" -> domain + " leads nowhere: it needs an A record with this machine's address.";
            case "connection" ->
                "Port 80 of " + domain + " is closed, or the name leads to another machine: open it in every firewall,"
                        + " and look at the name's A and AAAA records.";
            case "unauthorized", "incorrectResponse" ->
                "Something else answers on port 80 of " + domain + ": the name leads to another machine, or another"
                        + " program is in front.";
            case "caa" -> "A CAA record of " + domain + " allows other authorities only.";
            case "rateLimited" -> "The authority was asked too often, by us or for this name.";
            case "rejectedIdentifier", "unsupportedIdentifier" ->
                "The authority has no certificates for " + domain + ".";
            case "invalidContact", "unsupportedContact" ->
                "The authority does not take the mail address of " + AcmeSettings.MAIL + ".";
            case "externalAccountRequired" -> "The authority wants an account that was made elsewhere before.";
            default -> "The authority refused.";
        };
    }

    /** It may quote whatever answers at the name. */
    private static String plain(String said) {
        String line = said.replaceAll("[^\\p{Print}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
