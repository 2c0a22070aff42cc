package org.opennfx.backends.lldp;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.host.Discovery;
import org.opennfx.backends.host.LldpId;
import org.opennfx.backends.host.LldpId.Kind;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.LldpStatistics;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.linux.PacketSocket;
import org.opennfx.backends.model.Lldp;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those behind the ports of the switch who this device is, and hears who they are (IEEE 802.1AB). It sends at each
 * interval, and when it is told of a change. Safe for use by several threads.
 */
public final class LldpAgent implements Discovery, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LldpAgent.class);

    private final PacketSocket socket;
    private final NetworkDevices devices;
    private final Map<String, String> ports;
    private final Identity identity;
    private final Neighbors neighbors;
    private final Map<String, LldpStatistics> statistics = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sender =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("lldp send").factory());
    private final Thread receiver;
    private volatile Lldp settings = Lldp.OFF;
    private volatile Map<Integer, String> portsByNumber = Map.of();
    private @Nullable Future<?> sending;

    /** Who this device is. */
    public interface Identity {
        MacAddress chassis();

        /** @throws HostException it cannot be told now */
        String systemName() throws HostException;
    }

    /**
     * Starts to hear; until it is configured no port takes part.
     *
     * @param namespace the network namespace of the devices; empty for the one of this process
     * @param ports the network devices of the ports, by the names of the ports
     * @throws HostException frames cannot be heard: that takes root
     */
    public static LldpAgent start(
            Optional<String> namespace, NetworkDevices devices, Map<String, String> ports, Identity identity, Clock clock)
            throws HostException {
        var socket = PacketSocket.open(LldpFrame.ETHER_TYPE, namespace);
        var agent = new LldpAgent(socket, devices, ports, identity, clock);
        agent.receiver.start();
        return agent;
    }

    private LldpAgent(
            PacketSocket socket, NetworkDevices devices, Map<String, String> ports, Identity identity, Clock clock) {
        this.socket = socket;
        this.devices = devices;
        this.ports = Map.copyOf(ports);
        this.identity = identity;
        this.neighbors = new Neighbors(clock);
        this.receiver = Thread.ofPlatform().daemon().name("lldp receive").unstarted(this::receive);
    }

    /** What was told on ports that take part no more is taken back. */
    @Override
    public synchronized void configure(Lldp next) {
        if (next.equals(settings)) {
            return;
        }
        var before = settings;
        settings = next;
        if (sending != null) {
            sending.cancel(false);
        }
        sender.execute(() -> send(port -> before.takesPart(port) && !next.takesPart(port), 0));
        sending = sender.scheduleAtFixedRate(
                () -> send(next::takesPart, next.timeToLive()), 0, next.interval(), TimeUnit.SECONDS);
        neighbors.keepOnly(next::takesPart);
    }

    @Override
    public List<LldpNeighbor> neighbors() {
        return neighbors.all();
    }

    @Override
    public void forget(Predicate<String> forgotten) {
        neighbors.keepOnly(forgotten.negate());
    }

    @Override
    public Map<String, LldpStatistics> statistics() {
        return Map.copyOf(statistics);
    }

    private void count(String port, LldpStatistics happened) {
        statistics.merge(port, happened, LldpStatistics::plus);
    }

    private void send(Predicate<String> wanted, int timeToLive) {
        try {
            var name = identity.systemName();
            var numbers = devices.numbers();
            number(numbers);
            ports.forEach((port, device) -> {
                if (wanted.test(port) && numbers.containsKey(device)) {
                    send(port, numbers.get(device), advertisement(port, name, timeToLive));
                }
            });
        } catch (HostException e) {
            LOG.warn("LLDP is not sent: {}", e.getMessage());
        }
    }

    private Advertisement advertisement(String port, String systemName, int timeToLive) {
        return new Advertisement(
                new LldpId(Kind.MAC_ADDRESS, identity.chassis().toString()), new LldpId(Kind.INTERFACE_NAME, port), timeToLive,
                Optional.of(port).filter(_ -> timeToLive > 0), Optional.of(systemName).filter(_ -> timeToLive > 0));
    }

    private void send(String port, int device, Advertisement advertisement) {
        try {
            socket.send(device, LldpFrame.write(identity.chassis(), advertisement));
            count(port, LldpStatistics.SENT);
        } catch (HostException e) {
            count(port, LldpStatistics.NOT_SENT);
            LOG.debug("LLDP is not sent on {}: {}", port, e.getMessage());
        }
    }

    private void number(Map<String, Integer> numbers) {
        var named = new HashMap<Integer, String>();
        ports.forEach((port, device) -> {
            if (numbers.containsKey(device)) {
                named.put(numbers.get(device), port);
            }
        });
        portsByNumber = Map.copyOf(named);
    }

    private void receive() {
        try {
            socket.receive(this::take);
        } catch (HostException e) {
            LOG.error("LLDP is not heard any more: {}", e.getMessage());
        }
    }

    private void take(int device, byte[] frame) {
        var port = portsByNumber.get(device);
        if (port != null && settings.takesPart(port)) {
            LldpFrame.read(frame).ifPresentOrElse(
                    advertisement -> hear(port, frame, advertisement), () -> count(port, LldpStatistics.UNREADABLE));
        }
    }

    private void hear(String port, byte[] frame, Advertisement advertisement) {
        count(port, LldpFrame.statistics(frame));
        neighbors.hear(port, advertisement);
    }

    /** Takes back what was told, and hears no more. */
    @Override
    public void close() {
        configure(Lldp.OFF);
        sender.close();
        socket.close();
        try {
            receiver.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
