package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.NfxServer;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.ServerOptions;
import org.opennfx.server.netconf.NetconfClient;
import org.opennfx.server.tls.TestAuthority;

/** A server that serves the modules of these tests by RESTCONF, and requests to it. */
public final class RestconfLab implements AutoCloseable {
    private static final Path MODULES = Path.of("src", "test", "resources", "restconf", "yang");
    private static final String PASSWORD = "secret1";

    private final Path directory;
    private final NfxServer server;

    /** One of the modules of these tests. */
    static URL module(String name) throws MalformedURLException {
        return MODULES.resolve(name + ".yang").toUri().toURL();
    }

    private RestconfLab(Path directory, NfxServer server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Serves the modules of these tests.
     *
     * @param directory for what the server keeps
     */
    public static RestconfLab start(Path directory) throws IOException {
        return start(directory, device(false));
    }

    /** @param restconf with which it is served */
    public static RestconfLab start(Path directory, RestconfOptions restconf) throws IOException {
        return start(directory, device(false), restconf);
    }

    static RestconfLab start(Path directory, DeviceOptions device) throws IOException {
        return start(directory, device, RestconfOptions.NONE.port(0).plainPort(0));
    }

    /**
     * The modules of these tests.
     *
     * @param writableRunning whether running can be written to without a commit, and a start begins with startup
     */
    static DeviceOptions device(boolean writableRunning) {
        return device(writableRunning, false);
    }

    /** As {@link #device(boolean)}, of which configuration outlives the server. */
    static DeviceOptions keptDevice() {
        return device(false, true);
    }

    private static DeviceOptions device(boolean writableRunning, boolean kept) {
        var users = new DeviceOptions.Users(Set.of("root"), Set.of("guest"), List.of());
        return new DeviceOptions.Bare(
                List.of(MODULES), Map.of(), Set.of(), users, Optional.empty(), writableRunning, writableRunning, kept);
    }

    static RestconfLab start(Path directory, DeviceOptions device, RestconfOptions restconf) throws IOException {
        var password = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        var options = ServerOptions.in(directory.resolve("state"))
                .device(device)
                .netconfPort(0)
                .initPasswordFile(Optional.of(password))
                .restconf(restconf);
        var terminal = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        return new RestconfLab(directory, NfxServer.start(options, terminal));
    }

    String url() {
        return "https://localhost:" + port();
    }

    /** The same without TLS. */
    String plainUrl() {
        return "http://localhost:" + plainPort();
    }

    /** Where the server is and root's password, as scripts want to know it. */
    Map<String, String> environment() {
        return Map.of("NFX_URL", url(), "NFX_PASSWORD", PASSWORD);
    }

    /** A NETCONF session of root. */
    NetconfClient netconf() throws IOException {
        return NetconfClient.open(server.netconfPort(), "root", PASSWORD);
    }

    /** The port with TLS. */
    int port() {
        return server.restconfPorts().getFirst();
    }

    int plainPort() {
        return server.restconfPorts().getLast();
    }

    /** One that knows the certificate that the server has made, and speaks this version. */
    public HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder().version(version).sslContext(trust()).build();
    }

    /** As {@link #client(HttpClient.Version)}, of version 1.1. */
    HttpClient client() {
        return client(HttpClient.Version.HTTP_1_1);
    }

    /** One that has this certificate. */
    HttpClient client(TestAuthority.Holder holder) throws IOException, GeneralSecurityException {
        var context = trust(directory, holder.keyManagers());
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(context).build();
    }

    /** What trusts the server, and has no certificate of its own. */
    SSLContext trust() {
        return trust(directory);
    }

    /** What trusts the server that was started in this directory. */
    static SSLContext trust(Path directory) {
        return trust(directory, new KeyManager[0]);
    }

    private static SSLContext trust(Path directory, KeyManager[] own) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var pem = Files.newInputStream(directory.resolve("state").resolve("tls").resolve("https-certificate.pem"));
            try (pem) {
                store.setCertificateEntry("server", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(own, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request of root. */
    public HttpRequest.Builder request(String uri) {
        return request(uri, "root");
    }

    HttpRequest.Builder request(String uri, String user) {
        return request(url(), uri, user);
    }

    static HttpRequest.Builder request(String url, String uri, String user) {
        return HttpRequest.newBuilder(URI.create(url + uri)).header("Authorization", basic(user, PASSWORD));
    }

    /** A request of nobody. */
    public HttpRequest.Builder anonymous(String uri) {
        return HttpRequest.newBuilder(uri(uri));
    }

    /** @param path with its query */
    URI uri(String path) {
        return URI.create(url() + path);
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** A request of root with a body in JSON. */
    HttpRequest json(String method, String uri, String body) {
        return with("application/yang-data+json", method, uri, body);
    }

    /** A request of root with a body. */
    HttpRequest with(String mediaType, String method, String uri, String body) {
        return request(uri)
                .header("Content-Type", mediaType)
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    /** Makes the configuration empty. */
    void empty(HttpClient client) throws IOException, InterruptedException {
        assertEquals(204, send(client, json("PUT", "/restconf/data", "{\"ietf-restconf:data\": {}}")).statusCode());
    }

    public static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
