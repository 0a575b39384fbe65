package live.frontrow.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSinkTest {

    @TempDir
    Path folder;

    @Test
    void shouldKeepWhatIsSentForWhoeverLooks() throws Exception {
        try (MailSink sink = MailSink.start(folder)) {
            // When
            try (Socket socket = new Socket("127.0.0.1", sink.smtp())) {
                for (String line : new String[] {
                    "",
                    "HELO test",
                    "MAIL FROM:<a@frontrow.example>",
                    "RCPT TO:<alice@frontrow.example>",
                    "DATA",
                    "To: alice@frontrow.example\r\nSubject: Soon\r\n\r\nHello\r\n.",
                    "QUIT"
                }) {
                    say(socket, line);
                }
            }
            // Then
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(sink.url() + "/api/user/alice@frontrow.example/messages"))
                    .build();
            String mails = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            assertThat(mails).contains("\"subject\":\"Soon\"").contains("Hello");
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        if (!line.isEmpty()) {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String answer = answers.readLine();
        while (answer.matches("[0-9]{3}-.*")) {
            answer = answers.readLine();
        }
        assertThat(answer).matches("[23][0-9]{2} .*");
    }
}
