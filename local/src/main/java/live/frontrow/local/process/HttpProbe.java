package live.frontrow.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One HTTP request to see whether a program does its work. */
public final class HttpProbe {

    private static final int LIMIT_MILLIS = 2_000;

    private HttpProbe() {}

    /** Whether a GET is answered with 200. */
    public static boolean succeeds(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(LIMIT_MILLIS);
        connection.setReadTimeout(LIMIT_MILLIS);
        connection.setInstanceFollowRedirects(false);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }
}
