package org.opennfx.backends.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.opennfx.backends.Configurations;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.EmulatorThreads;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.backends.model.SwitchPort;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.backends.model.VnfMemory;
import org.opennfx.backends.model.VnfPort;

/** Configurations of up to five virtual machines that pass all checks, but need not fit the machine. */
public final class RandomSites extends DomainContextBase {
    /** What the virtual machines are called. */
    public static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta", "epsilon");

    private static final Arbitrary<String> VLAN = Arbitraries.of("v100", "v200", "v300");

    @Provide
    Arbitrary<NfxConfiguration> configurations() {
        return Combinators.combine(vnfs(), switchPorts(), hugepages(), routes()).as((vnfs, ports, hugepages, routes) ->
                Configurations.withRoutes(Configurations.withHugepages(Configurations.site(vnfs, ports), hugepages), routes));
    }

    @Provide
    Arbitrary<MachineModel> models() {
        return Arbitraries.of(MachineModel.FAMILY);
    }

    private static Arbitrary<Hugepages> hugepages() {
        return Combinators.combine(Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 500))
                .as((large, small) -> new Hugepages(Map.of(PageSize.MIB_1024, large, PageSize.MIB_2, small)));
    }

    private static Arbitrary<List<StaticRoute>> routes() {
        return Arbitraries.of("0.0.0.0/0", "10.0.0.0/8").set().map(destinations -> destinations.stream().sorted()
                .map(destination -> new StaticRoute(destination, new StaticRoute.Target.Discard())).toList());
    }

    private static Arbitrary<List<Vnf>> vnfs() {
        return Arbitraries.of(NAMES).set().flatMap(RandomSites::vnfs);
    }

    private static Arbitrary<List<Vnf>> vnfs(Set<String> names) {
        Arbitrary<List<Vnf>> all = Arbitraries.just(List.of());
        for (var name : names) {
            all = Combinators.combine(all, vnf(name)).as((before, next) -> {
                var more = new ArrayList<>(before);
                more.add(next);
                return more;
            });
        }
        return all;
    }

    private static Arbitrary<Vnf> vnf(String name) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs().between(1, 8),
                        Arbitraries.of(PageSize.class).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        interfaces())
                .as((cpus, gib, pages, byDefault, autostart, interfaces) -> new Vnf(
                        name, Optional.empty(), new VirtualCpus(cpus),
                        new VnfMemory(gib * Configurations.GIB, pages), List.of(Configurations.disk(name)),
                        Optional.empty(), byDefault, interfaces, autostart,
                        EmulatorThreads.ANYWHERE, Optional.empty()));
    }

    private static Arbitrary<List<VnfInterface>> interfaces() {
        return Arbitraries.of("eth2", "eth3", "eth4").set().ofMaxSize(3).flatMap(names -> {
            Arbitrary<List<VnfInterface>> all = Arbitraries.just(List.of());
            for (var name : names) {
                all = Combinators.combine(all, port()).as((before, port) -> {
                    var more = new ArrayList<>(before);
                    more.add(new VnfInterface(name, port));
                    return more;
                });
            }
            return all;
        });
    }

    private static Arbitrary<VnfPort> port() {
        return Arbitraries.oneOf(
                VLAN.map(vlan -> new VnfPort.VlanPort(PortMode.ACCESS, List.of(vlan), Optional.empty())),
                VLAN.set().ofMinSize(1).map(vlans ->
                        new VnfPort.VlanPort(PortMode.TRUNK, List.copyOf(vlans), Optional.empty())),
                Combinators.combine(Arbitraries.of("hsxe0", "hsxe1"), Arbitraries.integers().between(1, 9).optional())
                        .as((function, vlan) -> new VnfPort.VirtualFunctionPort(
                                function, vlan.map(VlanId::new), false, true)),
                Arbitraries.just(new VnfPort.AnalyzerPort()),
                Arbitraries.just(new VnfPort.UnmappedPort()));
    }

    private static Arbitrary<List<SwitchPort>> switchPorts() {
        return Combinators.combine(
                        Arbitraries.of("ge-0/0/0", "ge-0/0/1", "sxe-0/0/0").set(),
                        Arbitraries.of(PortMode.class),
                        Arbitraries.of("v1100", "v1200"))
                .as((names, mode, vlan) -> names.stream()
                        .map(name -> Configurations.switchPort(name, mode, vlan)).toList());
    }
}
