package org.opennfx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opennfx.server.access.Logins;
import org.opennfx.server.access.RequestLogins;
import org.opennfx.server.access.Tokens;
import org.opennfx.server.http.HealthService;
import org.opennfx.server.http.HttpEndpoint;
import org.opennfx.server.http.HttpLogin;
import org.opennfx.server.http.HttpSite;
import org.opennfx.server.http.HttpTls;
import org.opennfx.server.http.TokenService;
import org.opennfx.server.metrics.Metrics;
import org.opennfx.server.openapi.OpenApiService;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.restconf.EventSources;
import org.opennfx.server.restconf.HostMeta;
import org.opennfx.server.restconf.RestconfFailures;
import org.opennfx.server.restconf.RestconfService;
import org.opennfx.server.tls.CertToName;
import org.opennfx.server.tls.ClientCertificates;
import org.opennfx.server.tls.Fingerprint;
import org.opennfx.server.tls.IdentityFiles;
import org.opennfx.server.tls.NameSource;
import org.opennfx.server.tls.OwnIdentity;
import org.opennfx.server.tls.Pem;
import org.opennfx.server.tls.RevocationLists;
import org.opennfx.server.tls.ServerIdentity;
import org.opennfx.server.tls.TrustedClients;

/** The ports on which RESTCONF is served. */
final class RestconfServer implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final String TLS = "tls";
    /** The settings say whose certificates count; whom one stands for, it says itself. */
    private static final CertToName USERS =
            new CertToName(List.of(new CertToName.Entry(1, Optional.empty(), NameSource.FromCertificate.COMMON_NAME)));

    private final EventSources sources;
    private final List<Port> ports;
    private final Optional<HttpTls> tls;

    private RestconfServer(EventSources sources, List<Port> ports, Optional<HttpTls> tls) {
        this.sources = sources;
        this.ports = List.copyOf(ports);
        this.tls = tls;
    }

    /** An open port. */
    record Port(String protocol, String address, HttpEndpoint endpoint) {
        @Override
        public String toString() {
            return protocol + " " + address + ":" + endpoint.port();
        }
    }

    /**
     * How the port with TLS is secured. The first time it takes a while.
     *
     * @return empty where there is no such port
     * @throws IOException a file cannot be read or written; the message names it
     */
    static Optional<HttpTls> tls(ServerOptions options) throws IOException {
        var restconf = options.restconf();
        if (restconf.port().isEmpty()) {
            return Optional.empty();
        }
        var directory = options.state().resolve(TLS);
        var clients = restconf.clientAuthorities().isPresent()
                ? Optional.of(clients(restconf.clientAuthorities().get(), directory.resolve("crl")))
                : Optional.<HttpTls.Clients>empty();
        return Optional.of(new HttpTls(identity(restconf, directory), clients));
    }

    private static Supplier<ServerIdentity> identity(RestconfOptions options, Path directory) throws IOException {
        if (options.identity().isEmpty()) {
            return OwnIdentity.in(directory, CLOCK);
        }
        var files = options.identity().get();
        return IdentityFiles.of(files.certificate(), files.key());
    }

    private static HttpTls.Clients clients(Path authorities, Path revoked) throws IOException {
        try {
            var trusted = new TrustedClients(Set.copyOf(Pem.certificates(Files.readString(authorities))), Set.of());
            return new HttpTls.Clients(new ClientCertificates(trusted, new RevocationLists(revoked), CLOCK), USERS);
        } catch (IllegalArgumentException e) {
            throw new IOException(authorities + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UnreadableFile("the file of authorities", authorities, e);
        }
    }

    /**
     * Opens the ports.
     *
     * @param troubles as of {@link HealthService}
     * @throws IOException a port cannot be opened; none is open then
     */
    static RestconfServer open(
            ServerOptions options,
            Optional<HttpTls> tls,
            Operations operations,
            EventSources sources,
            Logins logins,
            Supplier<List<String>> troubles,
            Metrics metrics)
            throws IOException {
        var tokens = new Tokens(logins, Tokens.Limits.DEFAULT, CLOCK);
        var login = new HttpLogin(logins, new RequestLogins(logins), tokens, tls.flatMap(HttpTls::clients));
        var failures = new RestconfFailures(operations.schema());
        var services = List.of(
                new HostMeta(OpenApiService.PATH),
                new OpenApiService(operations.schema(), operations.rpcs()),
                new HealthService(troubles),
                new TokenService(tokens, failures),
                metrics.service(options.restconf().metricsForEverybody()),
                new RestconfService(operations, sources));
        var site = new HttpSite(login, failures, services, metrics.requests());
        var opening = new Opening(options, site);
        try {
            if (tls.isPresent()) {
                opening.secured(tls.get());
            }
            opening.plain();
            return new RestconfServer(sources, opening.ports, tls);
        } catch (IOException e) {
            opening.ports.forEach(port -> port.endpoint().close());
            throw e;
        }
    }

    private record Opening(ServerOptions options, HttpSite site, List<Port> ports) {
        Opening(ServerOptions options, HttpSite site) {
            this(options, site, new ArrayList<>());
        }

        void secured(HttpTls tls) throws IOException {
            var address = InetAddress.getByName(options.listen());
            open("restconf-https", new InetSocketAddress(address, options.restconf().port().orElseThrow()), Optional.of(tls));
        }

        void plain() throws IOException {
            if (options.restconf().plainPort().isPresent()) {
                var port = options.restconf().plainPort().getAsInt();
                open("restconf-http", new InetSocketAddress(InetAddress.getLoopbackAddress(), port), Optional.empty());
            }
        }

        private void open(String protocol, InetSocketAddress where, Optional<HttpTls> tls) throws IOException {
            var endpoint = HttpEndpoint.open(where, tls, options.restconf().limits(), site);
            ports.add(new Port(protocol, where.getAddress().getHostAddress(), endpoint));
        }
    }

    /** The options, with the ports that are open. */
    RestconfOptions onSamePorts(RestconfOptions options) {
        var same = options.port().isPresent() ? options.port(ports.getFirst().endpoint().port()) : options;
        return options.plainPort().isPresent() ? same.plainPort(ports.getLast().endpoint().port()) : same;
    }

    List<Port> ports() {
        return ports;
    }

    /** By which a person can tell that it is this server: SHA-256 of its certificate, as other programs write it. */
    Optional<String> fingerprint() {
        return tls.map(secured -> secured.identity().get().chain().getFirst())
                .map(certificate -> Fingerprint.sha256(certificate).hash());
    }

    @Override
    public void close() {
        sources.close();
        ports.forEach(port -> port.endpoint().close());
    }
}
