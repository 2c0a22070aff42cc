package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.NfxServer;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.ServerOptions;

/** A server that serves the modules of these tests by RESTCONF, and requests to it. */
final class RestconfLab implements AutoCloseable {
    private static final Path MODULES = Path.of("src", "test", "resources", "restconf", "yang");
    private static final String PASSWORD = "secret1";

    private final NfxServer server;

    private RestconfLab(NfxServer server) {
        this.server = server;
    }

    /** @param directory for what the server keeps */
    static RestconfLab start(Path directory) throws IOException {
        var users = new DeviceOptions.Users(Set.of("root"), Set.of("guest"), List.of());
        var device =
                new DeviceOptions.Bare(List.of(MODULES), Map.of(), Set.of(), users, Optional.empty(), false, false, false);
        var password = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        var options = ServerOptions.in(directory.resolve("state"))
                .device(device)
                .netconfPort(0)
                .initPasswordFile(Optional.of(password))
                .restconf(RestconfOptions.NONE.plainPort(0));
        return new RestconfLab(NfxServer.start(options, new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)));
    }

    NfxServer server() {
        return server;
    }

    /** A request of root. */
    HttpRequest.Builder request(String uri) {
        return request(uri, "root");
    }

    HttpRequest.Builder request(String uri, String user) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.restconfPorts().getFirst() + uri))
                .header("Authorization", "Basic " + credentials);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
