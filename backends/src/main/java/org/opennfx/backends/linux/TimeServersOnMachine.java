package org.opennfx.backends.linux;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.linux.FileSetting.Format;
import org.opennfx.backends.linux.NameServersOnMachine.SectionFormat;
import org.opennfx.backends.model.TimeServer;
import org.opennfx.datastore.host.HostException;

/** Time servers of the machine: by chrony, or by systemd-timesyncd, whichever is installed. Sources of others stay. */
record TimeServersOnMachine(Machine machine) implements Setting<List<TimeServer>> {
    private static final String SUBSYSTEM = "ntp";
    private static final String CHRONY = "usr/sbin/chronyd";
    private static final String TIMESYNCD = "usr/lib/systemd/systemd-timesyncd";

    private Setting<List<TimeServer>> service() throws HostException {
        if (machine.has(CHRONY)) {
            return new FileSetting<>(SUBSYSTEM, machine.command(), machine.file("etc/chrony/sources.d/nfx.sources"),
                    new ChronyFormat(), List.of("chronyc", "reload", "sources"));
        }
        if (machine.has(TIMESYNCD)) {
            return new FileSetting<>(SUBSYSTEM, machine.command(), machine.file("etc/systemd/timesyncd.conf.d/nfx.conf"),
                    new TimesyncdFormat(new SectionFormat("[Time]", "NTP=")), List.of("systemctl", "restart", "systemd-timesyncd"));
        }
        throw new HostException(SUBSYSTEM, "servers",
                "the machine has neither chrony nor systemd-timesyncd: install one (apt-get install chrony)");
    }

    /** None where there is nobody to ask them. */
    @Override
    public List<TimeServer> current() throws HostException {
        return isServed() ? service().current() : List.of();
    }

    private boolean isServed() {
        return machine.has(CHRONY) || machine.has(TIMESYNCD);
    }

    @Override
    public void become(List<TimeServer> servers) throws HostException {
        for (var server : servers) {
            if (server.checked()) {
                throw new HostException(SUBSYSTEM, "server " + server.name(),
                        "the machine does not check its answers with a key of the device: configure it without one");
            }
        }
        if (!servers.isEmpty() || isServed()) {
            service().become(servers);
        }
    }

    /** Sources as in chrony.conf(5). */
    private record ChronyFormat() implements Format<TimeServer> {
        private static final String PREFER = "prefer";

        @Override
        public List<TimeServer> read(String text) {
            return text.lines()
                    .map(line -> Arrays.asList(line.split(" ")))
                    .filter(words -> words.size() > 1 && words.getFirst().equals("server"))
                    .map(words -> new TimeServer(words.get(1), words.contains(PREFER), false))
                    .toList();
        }

        @Override
        public String write(String text, List<TimeServer> servers) {
            return servers.stream()
                    .map(server -> "server " + server.name() + " iburst" + (server.preferred() ? " " + PREFER : "") + "\n")
                    .collect(Collectors.joining());
        }
    }

    private record TimesyncdFormat(SectionFormat section) implements Format<TimeServer> {
        @Override
        public List<TimeServer> read(String text) {
            return section.read(text).stream().map(name -> new TimeServer(name, false, false)).toList();
        }

        @Override
        public String write(String text, List<TimeServer> servers) throws HostException {
            for (var server : servers) {
                if (server.preferred()) {
                    throw new HostException(SUBSYSTEM, "server " + server.name(),
                            "systemd-timesyncd prefers none: install chrony, or configure it without prefer");
                }
            }
            return section.write(text, servers.stream().map(TimeServer::name).toList());
        }
    }
}
