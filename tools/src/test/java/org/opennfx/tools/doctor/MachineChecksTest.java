package org.opennfx.tools.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.host.HostException;

/** What the files of the machine tell. */
final class MachineChecksTest {
    private static final String SETUP = "tools/host-setup --namespace lab";
    private static final String PAGES = "sys/kernel/mm/hugepages/hugepages-2048kB/";

    @TempDir
    private Path files;

    private Patient patient() {
        return new Patient(files);
    }

    @Test
    void rootIsTheUserThatRightsAreTakenFrom() {
        assertEquals(Condition.OK, new RootCheck(patient().machine()).look().condition());
        assertEquals(
                Optional.of("sudo tools/nfx doctor"),
                new RootCheck(Patient.withoutRoot(files).machine()).look().remedy());
    }

    @Test
    void anOldJavaIsTold() {
        assertEquals(Condition.OK, new JavaCheck(Runtime.Version.parse("25.0.1")).look().condition());
        assertEquals(
                Diagnosis.missing("java", "21.0.2, 25 or newer is needed").mendedBy("apt-get install temurin-25-jdk"),
                new JavaCheck(Runtime.Version.parse("21.0.2")).look());
    }

    @Test
    void programsThatAreNotThereAreNamed() {
        var patient = patient();
        for (var program : new String[] {"ip", "ethtool", "ovs-vsctl", "virsh", "qemu-img", "qemu-system-x86_64", "dnsmasq"}) {
            patient.file("usr/bin/" + program, "");
        }
        assertEquals(
                Diagnosis.missing("programs", "not there: dhcp_release").mendedBy("tools/host-setup --packages"),
                new ProgramsCheck(patient.machine()).look());
        assertEquals(
                Condition.OK,
                new ProgramsCheck(patient.file("usr/bin/dhcp_release", "").machine()).look().condition());
    }

    @ParameterizedTest
    @CsvSource({"1, WARNING", "0, OK"})
    void aFirewallThatSeesFramesInBridgesIsTold(String value, Condition condition) {
        var patient = patient().file("proc/sys/net/bridge/bridge-nf-call-iptables", value);
        assertEquals(condition, new BridgeFilterCheck(patient.machine()).look().condition());
    }

    @Test
    void withoutAFilterForBridgesNothingIsFiltered() {
        assertEquals(Condition.OK, new BridgeFilterCheck(patient().machine()).look().condition());
    }

    @ParameterizedTest
    @CsvSource({"kvm, OK", "tcg, WARNING", "none, MISSING"})
    void whatGuestsBootWithIsTried(String works, Condition condition) {
        var check = new AccelerationCheck(patient().machine(), works::equals);
        assertEquals(condition, check.look().condition());
    }

    @Test
    void aDeviceOfKvmThatDoesNotWorkIsToldAsSuch() {
        var check = new AccelerationCheck(patient().file("dev/kvm", "").machine(), "tcg"::equals);
        assertTrue(check.look().words().startsWith("there is /dev/kvm, and guests do not boot"), check.look().words());
    }

    @Test
    void whatCannotBeTriedIsNotTried() {
        var broken = new AccelerationCheck(patient().machine(), _ -> {
            throw new HostException("qemu", "qemu", "no such file");
        });
        assertEquals(Diagnosis.missing("kvm", "no such file").mendedBy("tools/host-setup --packages"), broken.look());
        assertEquals(
                Condition.UNSEEN,
                new AccelerationCheck(Patient.withoutRoot(files).machine(), _ -> true).look().condition());
    }

    @Test
    void hugePagesAreCounted() {
        var patient = patient().file(PAGES + "nr_hugepages", "512").file("proc/mounts", "none /dev/hugepages hugetlbfs rw 0 0");
        assertEquals(Diagnosis.ok("hugepages", "512 of 2048kB"), new HugepagesCheck(patient.machine(), SETUP).look());
    }

    @Test
    void hugePagesThatNoGuestCanUseAreAWarning() {
        assertEquals(Condition.WARNING, new HugepagesCheck(patient().machine(), SETUP).look().condition());
        var unmounted = patient().file(PAGES + "nr_hugepages", "512").file("proc/mounts", "none /proc proc rw 0 0");
        assertEquals(
                Optional.of(SETUP), new HugepagesCheck(unmounted.machine(), SETUP).look().remedy());
    }

    @Test
    void cardsWithVirtualFunctionsAreNamed() {
        var patient = patient().file("sys/class/net/eth0/mtu", "1500").file("sys/class/net/eth1/device/sriov_totalvfs", "0");
        assertEquals(Condition.WARNING, new VirtualFunctionsCheck(patient.machine()).look().condition());
        patient.file("sys/class/net/eth2/device/sriov_totalvfs", "16");
        assertEquals(Diagnosis.ok("sr-iov", "eth2"), new VirtualFunctionsCheck(patient.machine()).look());
    }

    @ParameterizedTest
    @CsvSource({"40, OK", "19, WARNING", "0, MISSING"})
    void roomForImagesIsLookedAt(long gib, Condition condition) {
        assertEquals(condition, new DiskSpaceCheck(() -> gib << 30).look().condition());
    }

    @Test
    void aDiskThatCannotBeReadWasNotSeen() {
        assertEquals(Diagnosis.unseen("disk space", "unreadable: gone"), new DiskSpaceCheck(() -> {
            throw new IOException("gone");
        }).look());
    }

    @Test
    void imagesNeedADirectory() throws IOException {
        var directory = files.resolve("images");
        assertEquals(Condition.OK, new ImageDirectoryCheck(directory).look().condition());
        Files.createDirectory(directory);
        Files.createFile(directory.resolve("a.qcow2"));
        assertEquals(Diagnosis.ok("images", directory + " has 1"), new ImageDirectoryCheck(directory).look());
        assertEquals(Condition.MISSING, new ImageDirectoryCheck(directory.resolve("a.qcow2")).look().condition());
    }

    @Test
    void aPortThatSomebodyHasIsTold() throws IOException {
        var address = InetAddress.getLoopbackAddress();
        try (var taken = new ServerSocket(0, 1, address)) {
            assertEquals(Condition.WARNING, new PortCheck(address, taken.getLocalPort()).look().condition());
        }
        assertEquals(Condition.OK, new PortCheck(address, 0).look().condition());
    }
}
