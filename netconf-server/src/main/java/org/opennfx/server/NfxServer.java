package org.opennfx.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.opennfx.server.access.Logins;
import org.opennfx.server.callhome.BackOff;
import org.opennfx.server.endpoint.Endpoints;
import org.opennfx.server.endpoint.Openings;
import org.opennfx.server.http.HttpTls;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.ssh.SshEndpoint;
import org.opennfx.server.ssh.SshServices;

/** A running device server. */
public final class NfxServer implements AutoCloseable {
    private final OpenParts open;
    private final ServerCore core;
    private final Endpoints endpoints;
    private final SshEndpoint netconf;
    private final Optional<SshEndpoint> cli;
    private final RestconfServer restconf;

    private NfxServer(
            OpenParts open,
            ServerCore core,
            Endpoints endpoints,
            SshEndpoint netconf,
            Optional<SshEndpoint> cli,
            RestconfServer restconf) {
        this.open = open;
        this.core = core;
        this.endpoints = endpoints;
        this.netconf = netconf;
        this.cli = cli;
        this.restconf = restconf;
    }

    /**
     * Starts a server, and returns when it can be connected to.
     *
     * @param terminal is told each open port, {@code listening netconf-ssh 127.0.0.1:8830}, and last {@code ready}
     * @throws IOException why it cannot run, in words for its operator; nothing of it runs on then
     */
    public static NfxServer start(ServerOptions options, PrintStream terminal) throws IOException {
        return start(options, terminal, _ -> { });
    }

    /**
     * As {@link #start(ServerOptions, PrintStream)}.
     *
     * @param owner is told where a client ends the server, when it is to be closed; must not block
     */
    static NfxServer start(ServerOptions options, PrintStream terminal, Consumer<Ending> owner) throws IOException {
        makeStateDirectory(options);
        new StateContents(options.state()).clear();
        var open = new OpenParts();
        try {
            var server = start(options, terminal, owner, open);
            server.announce(options.listen(), terminal);
            return server;
        } catch (IOException | RuntimeException e) {
            try (open) {
                throw e;
            }
        }
    }

    private static NfxServer start(ServerOptions options, PrintStream terminal, Consumer<Ending> owner, OpenParts open)
            throws IOException {
        var keys = hostKeys(options);
        var tls = restconfTls(options);
        var device = device(options);
        open.add(device);
        var core = ServerCore.open(options, device, open, owner);
        core.announce();
        open.add(core.watch());
        core.prepare(terminal);
        var logins = new Logins(
                device.accounts(), options.loginDelays().first(), options.loginDelays().longest(), InstantSource.system());
        open.add(device.endpoints()::close);
        device.endpoints().start(core.intended(), openings(options, device, core, logins));
        var ssh = new SshPorts(options, device::connections, get(keys), logins, open);
        var services = core.withFiles(SshServices.netconf(core.service(options.netconf().idle(), _ -> { })));
        var netconf = ssh.open(options.netconfPort(), services);
        var cli = ssh.open(options.cli().port(), core.commandLine().map(services::shell));
        var restconf = core.restconf(get(tls), logins);
        open.add(restconf::close);
        return new NfxServer(open, core, device.endpoints(), netconf, cli, restconf);
    }

    /** Keys take long to make on the first start, and SSH takes long to load on every one: they are made meanwhile. */
    private static FutureTask<HostKeys> hostKeys(ServerOptions options) {
        var keys = new FutureTask<>(() -> HostKeys.in(options.state().resolve("ssh")));
        Thread.ofVirtual().name("host-keys").start(keys);
        return keys;
    }

    private static FutureTask<Optional<HttpTls>> restconfTls(ServerOptions options) {
        var tls = new FutureTask<>(() -> RestconfServer.tls(options));
        Thread.ofVirtual().name("restconf-tls").start(tls);
        return tls;
    }

    private static Device device(ServerOptions options) throws IOException {
        return switch (options.device()) {
            case DeviceOptions.Nfx nfx -> NfxDevice.open(options, nfx);
            case DeviceOptions.Bare bare -> BareDevice.open(options, bare);
        };
    }

    private static Openings openings(ServerOptions options, Device device, ServerCore core, Logins logins) {
        return new Openings(
                core,
                options.ssh(),
                device::connections,
                logins,
                options.state().resolve("tls").resolve("crl"),
                BackOff.DEFAULT);
    }

    private void announce(String address, PrintStream terminal) {
        terminal.println("listening netconf-ssh " + address + ":" + netconfPort());
        cliPort().ifPresent(port -> terminal.println("listening cli-ssh " + address + ":" + port));
        configuredPorts().forEach(port -> terminal.println(
                "listening " + port.protocol() + " " + port.address() + ":" + port.port()));
        restconf.ports().forEach(port -> terminal.println("listening " + port));
        restconf.fingerprint().ifPresent(hash -> terminal.println("certificate SHA-256 " + hash));
        terminal.println("ready");
    }

    private static void makeStateDirectory(ServerOptions options) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(options.state(), ownerOnly);
    }

    private static <T> T get(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting", e);
        }
    }

    /** The port on which NETCONF is served over SSH. */
    public int netconfPort() {
        return netconf.port();
    }

    /** The port on which the command line is served. */
    public OptionalInt cliPort() {
        return cli.stream().mapToInt(SshEndpoint::port).findFirst();
    }

    /** The options, with the ports that are open. */
    ServerOptions onSamePorts(ServerOptions options) {
        var cliOptions = cliPort().stream().mapToObj(options.cli()::port).findFirst().orElse(options.cli());
        return options.netconfPort(netconfPort()).restconf(restconf.onSamePorts(options.restconf())).cli(cliOptions);
    }

    /** The ports on which RESTCONF is served. */
    public List<Integer> restconfPorts() {
        return restconf.ports().stream().map(port -> port.endpoint().port()).toList();
    }

    /** The ports that the configuration has opened beside it (ietf-netconf-server). */
    public List<Endpoints.OpenPort> configuredPorts() {
        return endpoints.ports();
    }

    /** Closes the ports, ends all sessions, waits for a commit that is under way, and gives the state directory back. */
    @Override
    public void close() throws IOException {
        try (open) {
            core.endSessions("the server stops");
        }
    }
}
