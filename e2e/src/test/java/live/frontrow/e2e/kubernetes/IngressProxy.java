package live.frontrow.e2e.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy that takes every name to the cluster's Ingress, so that no name has to be known on this machine. */
final class IngressProxy implements AutoCloseable {
    private final ServerSocket server;
    private final String ingress;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    IngressProxy(String ingress) {
        this.ingress = ingress;
        try {
            server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers.submit(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    private Object accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            workers.submit(() -> serve(client));
        }
        return null;
    }

    /** Only tunnels: {@code CONNECT name:443}. */
    private Object serve(Socket client) throws IOException {
        try (client) {
            InputStream fromClient = client.getInputStream();
            String request = head(fromClient);
            if (!request.startsWith("CONNECT " + Cluster.HOST + ":443 ")) {
                answer(client, "403 Forbidden");
                return null;
            }
            try (Socket target = new Socket(ingress, 443)) {
                answer(client, "200 OK");
                workers.submit(() -> pipe(target, client));
                pipe(client, target);
            }
        }
        return null;
    }

    private static String head(InputStream stream) throws IOException {
        // One byte at a time: what follows the head belongs to the tunnel.
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n") && head.length() < 8_192) {
            int next = stream.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void answer(Socket client, String status) throws IOException {
        client.getOutputStream().write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Object pipe(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            OutputStream out = to.getOutputStream();
            from.getInputStream().transferTo(out);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
        workers.shutdownNow();
    }
}
