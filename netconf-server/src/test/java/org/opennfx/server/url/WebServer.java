package org.opennfx.server.url;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.opennfx.server.tls.TestAuthority;

/** A server of HTTPS on the loopback interface, which keeps what is put and redirects {@code /moved}. */
public final class WebServer implements AutoCloseable {
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<String> authorizations = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<String> queries = new ConcurrentLinkedQueue<>();
    private final HttpsServer server;

    public WebServer(TestAuthority.Holder identity) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("server", identity.key().getPrivate(), new char[0], identity.chain().toArray(X509Certificate[]::new));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            queries.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
            var path = exchange.getRequestURI().getPath();
            var content = exchange.getRequestBody().readAllBytes();
            if (path.endsWith("/moved")) {
                exchange.getResponseHeaders().add("Location", "/files/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            } else if (exchange.getRequestMethod().equals("PUT")) {
                files.put(path, content);
                exchange.sendResponseHeaders(201, -1);
            } else if (!files.containsKey(path)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (exchange.getRequestMethod().equals("DELETE")) {
                files.remove(path);
                exchange.sendResponseHeaders(204, -1);
            } else {
                exchange.sendResponseHeaders(200, files.get(path).length);
                exchange.getResponseBody().write(files.get(path));
            }
        }
    }

    public String place(String credentials) {
        return "https://" + credentials + "localhost:" + server.getAddress().getPort() + "/files/";
    }

    /** What was put, by the paths. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** The headers {@code Authorization} of all requests. */
    public List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
