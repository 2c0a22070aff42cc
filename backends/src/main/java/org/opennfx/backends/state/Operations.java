package org.opennfx.backends.state;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.host.Neighborhood;
import org.opennfx.backends.image.Digest;
import org.opennfx.backends.image.ImageLibrary;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** The state and the operational commands of a host. */
public final class Operations {
    private final Host host;
    private final ImageLibrary images;
    private final HostObserver observer;
    private final InterfacePage interfaces = new InterfacePage();
    private final LldpStatisticsPage lldpStatistics = new LldpStatisticsPage();
    private final StoredFiles files;
    private final DeviceFiles deviceFiles;
    private final FileContent contents;
    private final List<Supplier<List<Alarm>>> others = new CopyOnWriteArrayList<>();

    public Operations(Host host, ImageLibrary images, LogDirectory logs, Clock clock) {
        this.host = host;
        this.observer = new HostObserver(host, images.store(), clock);
        this.images = images;
        this.files = new StoredFiles(images.store(), logs);
        this.deviceFiles = new DeviceFiles(files, observer::usersOf);
        this.contents = new FileContent(files, observer);
    }

    /** The files that clients send and fetch. */
    public DeviceFiles files() {
        return deviceFiles;
    }

    /** From now on these are among the alarms of the system. */
    public void add(Supplier<List<Alarm>> alarms) {
        others.add(alarms);
    }

    private List<Alarm> alarms() {
        return others.stream().flatMap(source -> source.get().stream()).toList();
    }

    public List<StateProvider> stateProviders() {
        return List.of(new NfxState(observer, new ImageState(images.checksums())));
    }

    public List<RpcHandler> rpcHandlers() {
        return Stream.of(pages(), clearings(), fileRpcs(), new FileChange(deviceFiles).rpcHandlers(), List.<RpcHandler>of(new VnfControl(host)))
                .flatMap(List::stream)
                .toList();
    }

    private List<RpcHandler> pages() {
        return List.of(
                show("get-virtual-network-functions-information", VnfPage::write),
                show("get-vnf-staging-dir-info", StagingDirectoryPage::write),
                show("get-visibility-vnf-information", VnfVisibility::write),
                show("get-visibility-cpu-information", CpuVisibility::write),
                show("get-visibility-storage-information", StorageVisibility::write),
                show("get-visibility-memory-information", MemoryVisibility::write),
                show("get-visibility-host-information", HostVisibility::write),
                show("get-visibility-network-information", NetworkVisibility::write),
                show("get-visibility-jdm-information", JdmVisibility::write),
                show("get-visibility-jcp-information", JcpVisibility::write),
                show("get-system-visibility-information", Operations::everything),
                show("get-system-inventory-information", InventoryPage::write),
                show("get-vlan-information", VlanPage::write),
                show("get-ethernet-switching-table-information", SwitchingTablePage::write),
                show("get-lldp-information", LldpPage::settings),
                show("get-lldp-neighbors-information", LldpPage::neighbors),
                show("get-lldp-interface-neighbors", LldpPage::neighborsOfPort),
                show("get-lldp-local-info", LldpPage::local),
                show("get-lldp-statistics-information", lldpStatistics::write),
                show("get-lldp-interface-statistics", lldpStatistics::writePort),
                show("get-interface-information", interfaces::write),
                new InterfaceTraffic(observer),
                show("get-software-information", SoftwarePage::write),
                show("get-system-information", SystemPage::write),
                show("get-system-uptime-information", UptimePage::write),
                show("get-chassis-inventory", ChassisPage::write),
                show("get-route-engine-information", RouteEnginePage::write),
                show("get-fpc-information", SlotPage::write),
                show("get-system-storage", StoragePage::write),
                show("get-system-memory-information", MemoryPage::write),
                show("get-system-process-information", ProcessPage::write),
                show("get-arp-table-information", ArpPage::write),
                show("get-route-information", RoutePage::write),
                show("get-instance-information", InstancePage::write),
                show("get-environment-information", EnvironmentPage::write),
                empty("get-license-summary-information", "license-summary-information"),
                empty("get-power-usage-information-detail", "power-usage-information"),
                empty("get-temperature-threshold-information", "temperature-threshold-information"),
                show("get-alarm-information", AlarmPage::chassis),
                show("get-system-alarm-information", new AlarmPage(this::alarms)::system));
    }

    private List<RpcHandler> clearings() {
        return List.of(
                clear("clear-lldp-statistics", lldpStatistics::clear),
                clear("clear-lldp-interface-statistics", lldpStatistics::clearPort),
                clear("clear-lldp-neighbors", (_, _) -> neighborhood().forget(_ -> true)),
                clear("clear-lldp-interface-neighbors", (_, input) -> neighborhood().forget(LldpPage.port(input)::equals)),
                clear("clear-ethernet-switching-table", this::forgetAddresses),
                clear("clear-interfaces-statistics", interfaces::clear),
                clear("clear-interfaces-statistics-all", interfaces::clearAll));
    }

    private List<RpcHandler> fileRpcs() {
        return List.of(
                new ImageIntegrity(files, images.integrity()),
                new ImageIntegrityDetail(files, images.integrity()),
                WorkingDirectory.shown(),
                WorkingDirectory.chosen(),
                new FileList(deviceFiles.tree()),
                new FileShow(contents),
                new FileCompare(contents),
                new FileChecksum("get-checksum-information", Optional.empty(), files),
                new FileChecksum("get-sha1-checksum-information", Optional.of(Digest.SHA1), files),
                new FileChecksum("get-sha256-checksum-information", Optional.of(Digest.SHA256), files));
    }

    /** An rpc that observes the host and writes a page about it. */
    private RpcHandler show(String rpc, Page page) {
        return RpcHandler.of(NfxPath.name(rpc), call -> {
            var report = observer.observe();
            return TreeBuilder.container(call.output(), output -> page.write(report, call.input(), output));
        });
    }

    /** An rpc that forgets something of what the host has seen; its answer is empty, as on the device. */
    private RpcHandler clear(String rpc, BiConsumer<HostReport, ContainerNode> clearing) {
        return RpcHandler.silent(NfxPath.name(rpc), call -> clearing.accept(observer.observe(), call.input()));
    }

    private Neighborhood neighborhood() {
        return host.switchEngine().neighborhood();
    }

    private void forgetAddresses(HostReport report, ContainerNode input) {
        var panel = report.frontPanel();
        try {
            host.switchEngine().forget(panel.macTable().stream().filter(SwitchingTablePage.wanted(panel, input)).toList());
        } catch (HostException e) {
            throw HostObserver.failure(e);
        }
    }

    /** The device has nothing of what is asked for. */
    private RpcHandler empty(String rpc, String page) {
        return show(rpc, (_, _, output) -> output.container(page, _ -> { }));
    }

    private static void everything(HostReport report, ContainerNode input, TreeBuilder output) {
        VnfVisibility.writeAll(report.vnfs(), output);
        List.<Page>of(CpuVisibility::write, StorageVisibility::write, MemoryVisibility::write, HostVisibility::write,
                        NetworkVisibility::write, JdmVisibility::write, JcpVisibility::write)
                .forEach(page -> page.write(report, input, output));
    }
}
