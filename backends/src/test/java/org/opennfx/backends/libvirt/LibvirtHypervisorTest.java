package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.HypervisorContract;
import org.opennfx.backends.host.Lease;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.datastore.host.HostException;

@NeedsLibvirtLab
class LibvirtHypervisorTest extends HypervisorContract {
    /** A minute and a half, and more on a busy machine. */
    private static final int BOOT_TRIES = 900;

    private final LibvirtLab lab;

    private LibvirtSettings settings;
    private LibvirtHypervisor hypervisor;
    private ImageStore images;
    private Hugepages hugepages = Hugepages.NONE;

    LibvirtHypervisorTest(LibvirtLab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void open(@TempDir Path directory) throws IOException, HostException {
        images = ImageStore.open(directory.resolve("images"));
        settings = LibvirtSettings.of(lab.places(), directory.resolve("guests"))
                .withAcceleration(Acceleration.EMULATED).withPatience(Duration.ofSeconds(30));
        hypervisor = LibvirtHypervisor.open(settings, images, Clock.systemUTC());
        hugepages = hypervisor.reservedHugepages();
    }

    @AfterEach
    void close() throws HostException {
        hypervisor.reserveHugepages(hugepages);
        lab.clear();
        for (var domain : hypervisor.domains()) {
            hypervisor.undefine(domain.name());
        }
        hypervisor.close();
    }

    @Override
    protected Hypervisor hypervisor() {
        return hypervisor;
    }

    @Override
    protected ImageStore images() {
        return images;
    }

    @Override
    protected void image(Path file) throws IOException {
        Files.copy(lab.guestImage(), file);
    }

    /** All guests that run answer. */
    @Override
    protected void awaitBoot() {
        try {
            for (var tries = 0; !allAnswer(); tries++) {
                assertTrue(tries < BOOT_TRIES, "no guest answers: " + lab.virsh("list", "--all"));
                Thread.sleep(100);
            }
        } catch (HostException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean allAnswer() throws HostException {
        return hypervisor.domains().stream().map(DomainStatus::run).allMatch(run -> switch (run) {
            case RunState.ShutOff _ -> true;
            case RunState.Running running -> running.reachable();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cards", "processors", "disks"})
    void definitionComesBackFromLibvirtAsItWas(String sample) throws HostException, IOException {
        var day0 = Files.createDirectories(images.directory().resolve("day0/files")).getParent();
        Files.writeString(day0.resolve("juniper.conf"), "system { host-name day0; }");
        Files.writeString(day0.resolve("site.tmpl"), "{{ hostname }}");
        var domain = SampleDomains.named(sample);
        hypervisor.define(domain);
        assertEquals(List.of(new DomainStatus(domain, new RunState.ShutOff())), hypervisor.domains());
        hypervisor.define(domain);
        assertEquals(List.of(new DomainStatus(domain, new RunState.ShutOff())), hypervisor.domains());
    }

    @Test
    void definitionThatLibvirtRefusesChangesNothing() throws HostException {
        var before = domain("vsrx", ETH0);
        hypervisor.define(before);
        var moved = new Nic("eth0", ETH0.mac(), new Attachment.InternalNetwork("default", "192.168.1.105"), Optional.empty(), 1500,
                true, true);
        // the slot of the machine's own chips
        var impossible = new Nic("eth1", ETH1.mac(), ETH1.attachment(), Optional.of("0000:00:01.0"), 1500, true, true);
        var failure = assertThrows(HostException.class, () -> hypervisor.define(domain("vsrx", moved, impossible)));
        assertTrue(failure.words().contains("0000:00:01.0"), failure.words());
        assertEquals(List.of(new DomainStatus(before, new RunState.ShutOff())), hypervisor.domains());
    }

    @Test
    void addressesGoWithTheirCards() throws HostException, IOException {
        hypervisor.define(domain("vsrx", ETH0));
        assertTrue(addresses().contains(ETH0.mac().toString()));
        hypervisor.define(domain("vsrx", ETH1));
        assertFalse(addresses().contains(ETH0.mac().toString()));
        hypervisor.define(domain("vsrx", ETH0));
        hypervisor.undefine("vsrx");
        assertFalse(addresses().contains(ETH0.mac().toString()));
    }

    @Test
    void addressOfAGuestThatWentIsLeasedToTheNext() throws HostException {
        boot("first", ETH0);
        hypervisor.destroy("first");
        hypervisor.undefine("first");
        // eth0 of another guest, which gets the address that is free again
        boot("second", new Nic("eth0", ETH1.mac(), ETH0.attachment(), Optional.empty(), 1500, true, true));
        assertEquals(List.of(new Lease("second", ETH1.mac(), "192.168.1.100")), hypervisor.leases());
    }

    private void boot(String name, Nic nic) throws HostException {
        hypervisor.define(domain(name, nic));
        hypervisor.start(name);
        awaitBoot();
    }

    @Test
    void guestThatGoesWhileAllAreReadIsLeftOut() throws Exception {
        try (var others = Executors.newSingleThreadExecutor()) {
            var changes = others.submit(() -> {
                for (var i = 0; i < 100; i++) {
                    hypervisor.define(domain("vsrx", ETH0));
                    hypervisor.undefine("vsrx");
                }
                return "done";
            });
            while (!changes.isDone()) {
                assertTrue(hypervisor.domains().size() <= 1);
            }
            assertEquals("done", changes.get());
        }
    }

    private String addresses() throws IOException {
        return Files.readString(lab.places().internalAddresses());
    }

    @Test
    void aGuestWithoutADefinitionRunsOnAndIsDefinedAgain() throws HostException {
        hypervisor.define(domain("other", ETH1));
        hypervisor.define(domain("vsrx", ETH0));
        hypervisor.start("vsrx");
        var before = hypervisor.domains();
        lab.virsh("undefine", "vsrx");
        var bare = hypervisor.domains().getLast();
        assertTrue(bare.running());
        assertFalse(bare.defined());
        assertEquals(List.of(ETH0), bare.definition().nics());
        hypervisor.define(domain("vsrx", ETH0));
        assertEquals(since(before), since(hypervisor.domains()));
        assertTrue(hypervisor.domains().getLast().defined());
    }

    @Test
    void virtualFunctionChangesItsVlanWhileItsGuestRuns() throws HostException {
        lab.vsctl("--may-exist", "add-br", "hsxe0", "--", "set", "bridge", "hsxe0", "datapath_type=netdev");
        hypervisor.define(domain("vsrx", function(1100)));
        assertEquals(new StartOutcome.Started(), hypervisor.start("vsrx"));
        assertEquals("1100", tag());
        hypervisor.update("vsrx", function(1200));
        assertEquals("1200", tag());
        var run = assertInstanceOf(RunState.Running.class, hypervisor.domains().getFirst().run());
        assertEquals(List.of(function(1200)), run.live().nics());
    }

    @Test
    void aCardThatSomebodyTookOutOfOpenVswitchLeadsNowhere() throws HostException {
        lab.vsctl("--may-exist", "add-br", "hsxe0", "--", "set", "bridge", "hsxe0", "datapath_type=netdev");
        hypervisor.define(domain("vsrx", function(1100)));
        hypervisor.start("vsrx");
        lab.vsctl("del-port", lab.vsctl("list-ports", "hsxe0").strip());
        assertEquals(new Attachment.Unconnected(), attachment());
    }

    @Test
    void aGuestThatGaveItsCardsBackIsAboutToEndAndHasLostNone() throws HostException, IOException {
        lab.vsctl("--may-exist", "add-br", "hsxe0", "--", "set", "bridge", "hsxe0", "datapath_type=netdev");
        hypervisor.define(domain("vsrx", function(1100)));
        hypervisor.start("vsrx");
        lab.vsctl("del-port", lab.vsctl("list-ports", "hsxe0").strip());
        // a process without a tap stands for an emulator that ends
        Files.writeString(settings.processFile("vsrx"), Long.toString(ProcessHandle.current().pid()));
        assertEquals(function(1100).attachment(), attachment());
    }

    private Attachment attachment() throws HostException {
        var run = assertInstanceOf(RunState.Running.class, hypervisor.domains().getFirst().run());
        return run.live().nics().getFirst().attachment();
    }

    private static Nic function(int vlan) {
        return new Nic("eth2", ETH1.mac(), new Attachment.VirtualFunction("hsxe0", Optional.of(new VlanId(vlan)), false, true),
                Optional.empty(), 1500, true, true);
    }

    private String tag() throws HostException {
        return lab.vsctl("get", "port", lab.vsctl("list-ports", "hsxe0").strip(), "tag").strip();
    }

    @Test
    void descriptorSaysWhatAGuestBootsFrom() throws HostException, IOException {
        var disk = disks("vsrx").getFirst();
        Files.writeString(images.directory().resolve("vsrx.xml"), """
                <domain type="kvm">
                  <name>vsrx</name>
                  <os><type arch="x86_64" machine="q35">hvm</type></os>
                  <devices>
                    <disk type="file" device="disk">
                      <driver name="qemu" type="qcow2"/><source file="%s"/><target dev="vda" bus="virtio"/>
                    </disk>
                    <filesystem type="mount"><source dir="/"/><target dir="root"/></filesystem>
                  </devices>
                </domain>
                """.formatted(disk.file()));
        var plain = domain("vsrx");
        var described = new Domain("vsrx", plain.uuid(), plain.cpus(), plain.threads(), plain.memory(), List.of(),
                Optional.of(ImageStore.CLIENT_PATH + "/vsrx.xml"), Optional.empty(), List.of(), false);
        hypervisor.define(described);
        assertEquals(described, hypervisor.domains().getFirst().definition());
        assertEquals(new StartOutcome.Started(), hypervisor.start("vsrx"));
        var run = assertInstanceOf(RunState.Running.class, hypervisor.domains().getFirst().run());
        assertEquals(List.of(disk.file()), run.live().disks().stream().map(VnfDisk::file).toList());
        assertFalse(hypervisor.domains().getFirst().pendingRestart());
        var document = lab.virsh("dumpxml", "vsrx");
        assertTrue(document.contains("q35"), document);
        assertFalse(document.contains("filesystem"), document);
    }

    @Test
    void imageWithABackingFileIsNotBooted() throws HostException, IOException {
        var domain = domain("vsrx");
        lab.here().run("lab", "qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", "/etc/passwd",
                images.directory().resolve("vsrx.qcow2").toString());
        hypervisor.define(domain);
        assertEquals(new StartOutcome.Refused("Image must not have a backing file: " + ImageStore.CLIENT_PATH + "/vsrx.qcow2"),
                hypervisor.start("vsrx"));
    }

    @Test
    void domainOfSomebodyElseIsLeftAlone() throws HostException, IOException {
        hypervisor.define(domain("vsrx"));
        var foreign = Files.writeString(images.directory().resolve("foreign.xml"),
                "<domain type='qemu'><name>other</name><memory>65536</memory><os><type>hvm</type></os></domain>");
        lab.virsh("define", foreign.toString());
        assertEquals(List.of("vsrx"), hypervisor.domains().stream().map(DomainStatus::name).toList());
        hypervisor.undefine("other");
        assertTrue(lab.virsh("list", "--all", "--name").contains("other"));
        var failure = assertThrows(HostException.class, () -> hypervisor.define(domain("other")));
        assertTrue(failure.words().contains("not of this device"), failure.words());
    }

    @Test
    void daemonThatComesBackIsFoundAgainAndGuestsRunOn() throws HostException, IOException, InterruptedException {
        hypervisor.define(domain("vsrx", ETH0));
        hypervisor.start("vsrx");
        var before = hypervisor.domains();
        lab.kill("libvirtd");
        var failure = assertThrows(HostException.class, hypervisor::domains);
        assertEquals("libvirt", failure.subsystem());
        lab.startDaemons();
        assertEquals(since(before), since(hypervisor.domains()));
    }

    @Test
    void callAfterTheDaemonCameBackWorks() throws HostException, IOException, InterruptedException {
        hypervisor.define(domain("vsrx", ETH0));
        lab.kill("libvirtd");
        lab.startDaemons();
        hypervisor.define(domain("vsrx", ETH0, ETH1));
        assertEquals(List.of(ETH0, ETH1), hypervisor.domains().getFirst().definition().nics());
    }

    private static List<Object> since(List<DomainStatus> domains) {
        var times = new ArrayList<Object>();
        domains.forEach(domain -> times.add(domain.run() instanceof RunState.Running(_, var since, _, _, _, _) ? since : "off"));
        return times;
    }

    @Test
    void whatBecomesOfDomainsIsTold() throws HostException, InterruptedException {
        var told = new LinkedBlockingQueue<String>();
        hypervisor.listen((domain, what) -> told.add(domain + " " + what));
        hypervisor.define(domain("vsrx"));
        assertEquals("vsrx defined", told.poll(10, TimeUnit.SECONDS));
        lab.virsh("start", "vsrx");
        var events = new ArrayList<String>();
        while (!events.contains("vsrx started")) {
            events.add(String.valueOf(told.poll(10, TimeUnit.SECONDS)));
        }
    }

    @Test
    void aHypervisorThatIsClosedIsToldNothing() throws HostException, IOException, InterruptedException {
        var closed = new LinkedBlockingQueue<String>();
        hypervisor.listen((domain, what) -> closed.add(domain + " " + what));
        hypervisor.define(domain("vsrx"));
        assertEquals("vsrx defined", closed.poll(10, TimeUnit.SECONDS));
        hypervisor.close();
        try (var other = LibvirtHypervisor.open(settings, images, Clock.systemUTC())) {
            var told = new LinkedBlockingQueue<String>();
            other.listen((domain, what) -> told.add(domain + " " + what));
            other.undefine("vsrx");
            assertEquals("vsrx undefined", told.poll(10, TimeUnit.SECONDS));
            assertEquals(List.of(), List.copyOf(closed));
        }
    }

    @Test
    void whatSomebodyChangesIsSeenAndMended() throws HostException {
        hypervisor.define(domain("vsrx", ETH0));
        lab.virsh("setvcpus", "vsrx", "2", "--config", "--maximum");
        assertEquals(2, hypervisor.domains().getFirst().definition().cpus().count());
        hypervisor.define(domain("vsrx", ETH0));
        assertEquals(domain("vsrx", ETH0), hypervisor.domains().getFirst().definition());
    }
}
