package org.opennfx.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.opennfx.server.netconf.NetconfSettings;
import org.opennfx.server.operations.SessionLimits;
import org.opennfx.server.ssh.SshSettings;
import org.opennfx.server.url.AllowedUrls;

/**
 * How a server is to run.
 *
 * @param state the directory for everything that outlives the process; made if it is not there
 * @param device what is served
 * @param listen the address on which all ports are opened
 * @param netconfPort 0 picks a free one
 * @param initPasswordFile its first line is the password if nobody can log in yet; without it a random one is written
 *     to the terminal
 * @param urls what other machines clients may have files on
 * @param restconf the ports on which RESTCONF is served
 * @param cli the port on which the command line of the NFX device is served
 */
public record ServerOptions(
        Path state,
        DeviceOptions device,
        String listen,
        int netconfPort,
        Optional<Path> initPasswordFile,
        SshSettings ssh,
        NetconfSettings netconf,
        LoginDelays loginDelays,
        SessionLimits sessions,
        AllowedUrls urls,
        RestconfOptions restconf,
        CliOptions cli) {

    /** What a wrong password costs: the delay of the first one, which doubles, and what it never exceeds. */
    public record LoginDelays(Duration first, Duration longest) {}

    /** On the loopback interface, port 8830. */
    public static ServerOptions in(Path state) {
        return new ServerOptions(
                state,
                DeviceOptions.Nfx.DEFAULT,
                "127.0.0.1",
                8830,
                Optional.empty(),
                SshSettings.DEFAULT,
                NetconfSettings.DEFAULT,
                new LoginDelays(Duration.ofMillis(500), Duration.ofSeconds(8)),
                SessionLimits.DEFAULT,
                AllowedUrls.NONE,
                RestconfOptions.NONE,
                CliOptions.NONE);
    }

    ServerOptions state(Path directory) {
        return new ServerOptions(
                directory, device, listen, netconfPort, initPasswordFile, ssh, netconf, loginDelays, sessions, urls, restconf, cli);
    }

    public ServerOptions device(DeviceOptions served) {
        return new ServerOptions(
                state, served, listen, netconfPort, initPasswordFile, ssh, netconf, loginDelays, sessions, urls, restconf, cli);
    }

    public ServerOptions listen(String address) {
        return new ServerOptions(
                state, device, address, netconfPort, initPasswordFile, ssh, netconf, loginDelays, sessions, urls, restconf, cli);
    }

    public ServerOptions netconfPort(int port) {
        return new ServerOptions(
                state, device, listen, port, initPasswordFile, ssh, netconf, loginDelays, sessions, urls, restconf, cli);
    }

    public ServerOptions initPasswordFile(Optional<Path> file) {
        return new ServerOptions(
                state, device, listen, netconfPort, file, ssh, netconf, loginDelays, sessions, urls, restconf, cli);
    }

    public ServerOptions ssh(SshSettings settings) {
        return new ServerOptions(
                state, device, listen, netconfPort, initPasswordFile, settings, netconf, loginDelays, sessions, urls, restconf, cli);
    }

    public ServerOptions netconf(NetconfSettings settings) {
        return new ServerOptions(
                state, device, listen, netconfPort, initPasswordFile, ssh, settings, loginDelays, sessions, urls, restconf, cli);
    }

    public ServerOptions sessions(SessionLimits limits) {
        return new ServerOptions(
                state, device, listen, netconfPort, initPasswordFile, ssh, netconf, loginDelays, limits, urls, restconf, cli);
    }

    public ServerOptions urls(AllowedUrls allowed) {
        return new ServerOptions(
                state, device, listen, netconfPort, initPasswordFile, ssh, netconf, loginDelays, sessions, allowed, restconf, cli);
    }

    public ServerOptions restconf(RestconfOptions ports) {
        return new ServerOptions(
                state, device, listen, netconfPort, initPasswordFile, ssh, netconf, loginDelays, sessions, urls, ports, cli);
    }

    public ServerOptions cli(CliOptions commandLine) {
        return new ServerOptions(
                state, device, listen, netconfPort, initPasswordFile, ssh, netconf, loginDelays, sessions, urls, restconf, commandLine);
    }
}
