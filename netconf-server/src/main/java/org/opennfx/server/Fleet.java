package org.opennfx.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import org.opennfx.datastore.file.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many devices in one process, which share what does not tell one from another: models, threads, and the keys of the host. Each
 * has a directory, ports, a serial number and addresses of its own. A client that resets one or switches one off does so to that one
 * alone.
 */
public final class Fleet implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
    /** How often the terminal hears of a fleet that starts. */
    private static final int REPORTS = 10;

    private final FleetPlan plan;
    private final PrintStream terminal;
    private final SharedParts shared;
    private final Map<Integer, DeviceServer> running = new ConcurrentSkipListMap<>();
    private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();

    private Fleet(FleetPlan plan, PrintStream terminal) {
        this.plan = plan;
        this.terminal = terminal;
        this.shared = new SharedParts(plan.state(), plan.options().initPasswordFile(), terminal);
    }

    /**
     * Starts the devices 1 to {@code size}, and returns when they all can be connected to.
     *
     * @param options of each device; the directory of state is that of the fleet, with one for each device in it, and a port
     *     is that of the first device, one less than that of the second
     * @param terminal is told how far it is, and last {@code ready}
     * @throws IOException why one of them cannot run, in words for the operator; none runs on then
     */
    public static Fleet start(int size, ServerOptions options, PrintStream terminal) throws IOException {
        var fleet = new Fleet(FleetPlan.of(size, options), terminal);
        try {
            fleet.startAll();
            WholeFile.write(fleet.listing(), fleet.lines());
        } catch (IOException | RuntimeException e) {
            try (fleet) {
                throw e;
            }
        }
        terminal.println(size + " devices are listed in " + fleet.listing());
        terminal.println("ready");
        return fleet;
    }

    private void startAll() throws IOException {
        NfxServer.makeStateDirectory(plan.state());
        var width = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(width, Thread.ofVirtual().name("fleet-", 0).factory())) {
            for (var number = 1; number <= plan.size(); number++) {
                var next = number;
                threads.execute(() -> start(next));
            }
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
    }

    /** The first failure is the last device. */
    private void start(int number) {
        if (failures.isEmpty()) {
            try {
                running.put(number, device(number));
                report();
            } catch (IOException e) {
                failures.add(new IOException(FleetPlan.name(number) + ": " + e.getMessage(), e));
            } catch (RuntimeException e) {
                failures.add(new IOException(FleetPlan.name(number) + ": unexpected failure: " + e, e));
            }
        }
    }

    private DeviceServer device(int number) throws IOException {
        var silent = new PrintStream(OutputStream.nullOutputStream());
        return DeviceServer.start(
                plan.device(number),
                (options, owner) -> NfxServer.start(options, shared, silent, owner),
                failure -> {
                    LOG.error("{} is gone: {}", FleetPlan.name(number), failure.getMessage());
                    running.remove(number);
                },
                () -> switchOff(number));
    }

    private void report() {
        var ready = running.size();
        if (ready % Math.ceilDiv(plan.size(), REPORTS) == 0) {
            terminal.println(ready + " of " + plan.size() + " devices are ready");
        }
    }

    private void switchOff(int number) {
        var device = running.remove(number);
        if (device != null) {
            try {
                device.close();
                LOG.info("{} is switched off", FleetPlan.name(number));
            } catch (IOException e) {
                LOG.error("{} did not stop cleanly: {}", FleetPlan.name(number), e.getMessage());
            }
        }
    }

    /** A line for each device that runs: its name, address, port for NETCONF, and the one of its command line where it has one. */
    public Path listing() {
        return plan.state().resolve("devices");
    }

    private Iterable<String> lines() {
        return running.entrySet().stream().map(each -> line(each.getKey(), each.getValue())).toList();
    }

    private String line(int number, DeviceServer device) {
        var netconf = FleetPlan.name(number) + " " + plan.options().listen() + " " + device.netconfPort();
        var cli = device.cliPort();
        return cli.isPresent() ? netconf + " " + cli.getAsInt() : netconf;
    }

    /** The port for NETCONF over SSH of a device that runs. */
    public int netconfPort(int number) {
        return Objects.requireNonNull(running.get(number)).netconfPort();
    }

    /** As {@link NfxServer#close} for each; the failure of one does not keep the others open. */
    @Override
    public void close() throws IOException {
        var open = new OpenParts();
        open.add(shared);
        running.values().forEach(open::add);
        open.close();
    }
}
