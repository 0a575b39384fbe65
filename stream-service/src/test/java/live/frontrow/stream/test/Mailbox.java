package live.frontrow.stream.test;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.test.Patience;

/** A real mail server, and what people found in their mailboxes. */
public final class Mailbox {

    private static final Pattern LINK =
            Pattern.compile("http://127\\.0\\.0\\.1:8080(/notices/(?:confirm|off)/)([0-9A-Za-z]{32})");

    private static GreenMail server;

    private Mailbox() {}

    static Map<String, String> start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of(
                "frontrow.mail.host", "127.0.0.1",
                "frontrow.mail.port", Integer.toString(server.getSmtp().getPort()),
                "frontrow.mail.starttls", "DISABLED",
                "frontrow.mail.from", "Ana <shows@frontrow.example>");
    }

    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** Mails to this address, in their order. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> header(mail, "To").equals(address))
                .toList();
    }

    /** Waits until there are so many. */
    public static List<MimeMessage> await(String address, int many) {
        Patience.await().until(() -> to(address).size() >= many);
        return to(address);
    }

    /** One header, unfolded. */
    public static String header(MimeMessage mail, String name) {
        try {
            String value = mail.getHeader(name, null);
            return value == null ? "" : value.replaceAll("\\r?\\n\\s+", " ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The subject as it is shown. */
    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part of this type, decoded. */
    public static String part(MimeMessage mail, String type) {
        try {
            return part((MimeMultipart) mail.getContent(), type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret of the link to confirm or to switch off. */
    public static String secret(MimeMessage mail) {
        Matcher link = LINK.matcher(part(mail, "text/plain"));
        if (!link.find()) {
            throw new AssertionError("No link in the mail");
        }
        return link.group(2);
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            if (part.isMimeType(type)) {
                return ((String) part.getContent()).replace("\r\n", "\n");
            }
            if (part.getContent() instanceof MimeMultipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("No " + type + " in the mail");
    }
}
