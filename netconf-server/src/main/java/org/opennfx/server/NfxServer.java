package org.opennfx.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opennfx.server.access.Logins;
import org.opennfx.server.callhome.BackOff;
import org.opennfx.server.endpoint.Endpoints;
import org.opennfx.server.endpoint.Openings;
import org.opennfx.server.ssh.SshBasis;
import org.opennfx.server.ssh.SshEndpoint;
import org.opennfx.server.ssh.SshServices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running device server. */
public final class NfxServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NfxServer.class);

    private final OpenParts open;
    private final ServerCore core;
    private final Endpoints endpoints;
    private final SshEndpoint netconf;
    private final Optional<SshEndpoint> cli;
    private final Optional<RestconfServer> restconf;

    private NfxServer(
            OpenParts open,
            ServerCore core,
            Endpoints endpoints,
            SshEndpoint netconf,
            Optional<SshEndpoint> cli,
            Optional<RestconfServer> restconf) {
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
        var own = SharedParts.of(options, terminal);
        var open = new OpenParts();
        open.add(own);
        return start(options, own, terminal, owner, open);
    }

    /**
     * As {@link #start(ServerOptions, PrintStream, Consumer)}.
     *
     * @param shared stays open when the server is closed
     */
    static NfxServer start(ServerOptions options, SharedParts shared, PrintStream terminal, Consumer<Ending> owner)
            throws IOException {
        return start(options, shared, terminal, owner, new OpenParts());
    }

    private static NfxServer start(
            ServerOptions options, SharedParts shared, PrintStream terminal, Consumer<Ending> owner, OpenParts open)
            throws IOException {
        try {
            makeStateDirectory(options.state());
            new StateContents(options.state()).clear();
            var server = opened(options, shared, terminal, owner, open);
            server.announce(options.listen(), terminal);
            return server;
        } catch (IOException | RuntimeException e) {
            try (open) {
                throw e;
            }
        }
    }

    private static NfxServer opened(
            ServerOptions options, SharedParts shared, PrintStream terminal, Consumer<Ending> owner, OpenParts open)
            throws IOException {
        var keys = begun("host-keys", shared::keys);
        var tls = begun("restconf-tls", () -> RestconfServer.tls(options));
        var device = device(options, shared);
        open.add(device);
        var core = ServerCore.open(options, device, open, owner);
        core.announce();
        open.add(core.watch());
        core.prepare(terminal);
        var logins = new Logins(
                device.accounts(), options.loginDelays().first(), options.loginDelays().longest(), InstantSource.system());
        open.add(device.endpoints()::close);
        var basis = new SshBasis(options.ssh(), device::connections, SharedParts.get(keys), logins, shared.threads());
        device.endpoints().start(core.intended(), openings(options, core, basis));
        var ssh = new SshPorts(options.listen(), basis, open);
        var services = core.withFiles(SshServices.netconf(core.service(options.netconf().idle(), _ -> { })));
        var netconf = ssh.open(options.netconfPort(), services);
        var cli = ssh.open(options.cli().port(), core.commandLine().map(services::shell));
        var restconf = options.restconf().isServed()
                ? Optional.of(core.restconf(SharedParts.get(tls), logins))
                : Optional.<RestconfServer>empty();
        restconf.ifPresent(server -> open.add(server::close));
        return new NfxServer(open, core, device.endpoints(), netconf, cli, restconf);
    }

    /** What takes long is made meanwhile. */
    private static <T> FutureTask<T> begun(String thread, Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name(thread).start(task);
        return task;
    }

    private static Device device(ServerOptions options, SharedParts shared) throws IOException {
        return switch (options.device()) {
            case DeviceOptions.Nfx nfx -> NfxDevice.open(options, nfx, shared);
            case DeviceOptions.Bare bare -> BareDevice.open(options, bare);
        };
    }

    private static Openings openings(ServerOptions options, ServerCore core, SshBasis basis) {
        return new Openings(core, basis, options.state().resolve("tls").resolve("crl"), BackOff.DEFAULT);
    }

    private void announce(String address, PrintStream terminal) {
        terminal.println("listening netconf-ssh " + address + ":" + netconfPort());
        cliPort().ifPresent(port -> terminal.println("listening cli-ssh " + address + ":" + port));
        configuredPorts().forEach(port -> terminal.println(
                "listening " + port.protocol() + " " + port.address() + ":" + port.port()));
        allRestconfPorts().forEach(port -> terminal.println("listening " + port));
        restconf.flatMap(RestconfServer::fingerprint).ifPresent(hash -> terminal.println("certificate SHA-256 " + hash));
        LOG.info("the server has started, with NETCONF on {}:{}", address, netconfPort());
        terminal.println("ready");
    }

    static void makeStateDirectory(Path state) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(state, ownerOnly);
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
        var same = restconf.map(server -> server.onSamePorts(options.restconf())).orElse(options.restconf());
        return options.netconfPort(netconfPort()).restconf(same).cli(cliOptions);
    }

    /** The ports on which RESTCONF is served. */
    public List<Integer> restconfPorts() {
        return allRestconfPorts().map(port -> port.endpoint().port()).toList();
    }

    private Stream<RestconfServer.Port> allRestconfPorts() {
        return restconf.stream().flatMap(server -> server.ports().stream());
    }

    /** The ports that the configuration has opened beside it (ietf-netconf-server). */
    public List<Endpoints.OpenPort> configuredPorts() {
        return endpoints.ports();
    }

    /** Closes the ports, ends all sessions, waits for a commit that is under way, and gives the state directory back. */
    @Override
    public void close() throws IOException {
        LOG.info("the server stops");
        try (open) {
            core.endSessions("the server stops");
        }
    }
}
