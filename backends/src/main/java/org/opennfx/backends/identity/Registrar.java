package org.opennfx.backends.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfInterface;

/**
 * Decides who gets what. It hands out the lowest that is free, in the order of the configuration. What belonged to a
 * machine that is gone becomes free only when something new is handed out while the machine is not there any more: until
 * its removal is final nobody else can have got its addresses.
 */
public final class Registrar {
    /** The interfaces that every virtual machine has unless it says otherwise. */
    public static final List<String> DEFAULT_INTERFACES = List.of("eth0", "eth1");

    /** How often a UUID is drawn until it is taken for certain that each is somebody's. */
    private static final int UUID_DRAWS = 100;

    private final Pools pools;

    public Registrar(Pools pools) {
        this.pools = pools;
    }

    public Pools pools() {
        return pools;
    }

    /**
     * The ledger with an identity for each of {@code vnfs}; the same ledger when they all have theirs.
     *
     * @param present the names of the machines that the host has now, which keep what they have
     */
    public Ledger register(Ledger ledger, List<Vnf> vnfs, Set<String> present) {
        if (vnfs.stream().allMatch(vnf -> registered(ledger, vnf))) {
            return ledger;
        }
        var draft = new Draft(ledger, vnfs, present);
        vnfs.forEach(draft::register);
        return draft.ledger();
    }

    private static boolean registered(Ledger ledger, Vnf vnf) {
        return ledger.find(vnf.name())
                .filter(identity -> identity.macs().keySet().containsAll(interfaces(vnf)))
                .isPresent();
    }

    /** All interfaces of the machine, those that it has by default first. */
    private static Collection<String> interfaces(Vnf vnf) {
        var byDefault = vnf.defaultInterfaces() ? DEFAULT_INTERFACES.stream() : Stream.<String>empty();
        return Stream.concat(byDefault, vnf.interfaces().stream().map(VnfInterface::name)).distinct().toList();
    }

    private final class Draft {
        private final LinkedHashMap<String, VnfIdentity> identities = new LinkedHashMap<>();
        private final Set<UUID> takenUuids = new HashSet<>();
        private final Set<MacAddress> takenMacs = new HashSet<>();
        private final Set<String> takenAddresses = new HashSet<>();
        private int nextId;

        Draft(Ledger ledger, List<Vnf> vnfs, Set<String> present) {
            nextId = ledger.nextId();
            var wanted = new HashSet<>(vnfs.stream().map(Vnf::name).toList());
            ledger.identities().forEach((name, identity) -> {
                if (wanted.contains(name) || present.contains(name)) {
                    keep(name, identity);
                }
            });
            vnfs.stream().flatMap(vnf -> vnf.uuid().stream()).forEach(takenUuids::add);
            vnfs.stream().flatMap(vnf -> vnf.interfaces().stream()).map(VnfInterface::mac)
                    .flatMap(Optional::stream).forEach(takenMacs::add);
        }

        private void keep(String name, VnfIdentity identity) {
            identities.put(name, identity);
            takenUuids.add(identity.uuid());
            takenAddresses.add(identity.address());
            takenMacs.addAll(identity.macs().values());
        }

        void register(Vnf vnf) {
            var identity = identities.containsKey(vnf.name()) ? identities.get(vnf.name()) : newIdentity();
            var macs = new TreeMap<>(identity.macs());
            interfaces(vnf).forEach(ethernet -> macs.computeIfAbsent(ethernet, _ -> freeMac()));
            keep(vnf.name(), identity.withMacs(macs));
        }

        private VnfIdentity newIdentity() {
            return new VnfIdentity(nextId++, freeUuid(), freeAddress(), new TreeMap<>());
        }

        private UUID freeUuid() {
            return Stream.generate(pools.uuids()).limit(UUID_DRAWS).filter(takenUuids::add).findFirst()
                    .orElseThrow(() -> new IllegalStateException("no UUID is to be had that nobody has"));
        }

        private MacAddress freeMac() {
            var mac = LongStream.range(0, pools.macs()).mapToObj(pools.firstMac()::plus)
                    .filter(candidate -> !takenMacs.contains(candidate)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("the pool of MAC addresses is used up"));
            takenMacs.add(mac);
            return mac;
        }

        private String freeAddress() {
            return IntStream.range(0, pools.addresses()).mapToObj(pools::address)
                    .filter(candidate -> !takenAddresses.contains(candidate)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("the internal network has no address left"));
        }

        Ledger ledger() {
            return new Ledger(nextId, identities);
        }
    }
}
