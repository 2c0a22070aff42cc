package org.opennfx.tools.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.host.HostException;

/** What depends on other programs of the machine. */
final class DaemonChecksTest {
    private static final String NETWORK = "virsh -q -c qemu:///system net-info inside";
    private static final String BRIDGE = "ip -o link show dev eth0br type bridge";
    private static final String MEMBERS = "ip -o link show master eth0br";

    @TempDir
    private Path files;

    private static HostException refusal() {
        return new HostException("ovs", "database", "connection refused");
    }

    private static DaemonCheck silent(Patient patient) {
        return new DaemonCheck(patient.machine(), "ovsdb-server", () -> {
            throw refusal();
        }, "start it");
    }

    private static Check network(Patient patient) {
        return new NetworkCheck(patient.machine(), "qemu:///system", "inside", "start it");
    }

    private static Check bridge(Patient patient) {
        return new BridgeCheck(patient.machine(), "eth0br", "make it");
    }

    @Test
    void aDaemonThatAnswersTellsItsVersion() {
        assertEquals(
                Diagnosis.ok("ovsdb-server", "3.1.0"),
                new DaemonCheck(new Patient(files).machine(), "ovsdb-server", () -> "3.1.0", "start it").look());
    }

    @Test
    void aDaemonThatDoesNotAnswerIsMissingInItsOwnWords() {
        assertEquals(
                Diagnosis.missing("ovsdb-server", "connection refused").mendedBy("start it"),
                silent(new Patient(files)).look());
    }

    @Test
    void withoutRootADaemonThatDoesNotAnswerWasNotSeen() {
        assertEquals(
                Diagnosis.unseen("ovsdb-server", "takes root: connection refused"),
                silent(Patient.withoutRoot(files)).look());
    }

    @Test
    void bridgesAreMadeInUserSpace() {
        assertEquals(Condition.OK, new DatapathCheck(() -> Set.of("netdev", "system"), "restart it").look().condition());
        assertEquals(Condition.MISSING, new DatapathCheck(() -> Set.of("system"), "restart it").look().condition());
        assertEquals(Diagnosis.unseen("datapath", "connection refused"), new DatapathCheck(() -> {
            throw refusal();
        }, "restart it").look());
    }

    @ParameterizedTest
    @CsvSource({
        "1: lo    inet 127.0.0.1/8 scope host lo, OK",
        "7: inside    inet 192.168.1.254/24 brd 192.168.1.255 scope global inside, OK",
        "2: eth0    inet 192.168.1.5/24 brd 192.168.1.255 scope global eth0, MISSING",
        "2: eth0    inet 192.168.10.5/24 brd 192.168.10.255 scope global eth0, OK",
    })
    void theAddressesOfTheInternalNetworkAreOfNoOther(String line, Condition condition) {
        var patient = new Patient(files).answer("ip -o -4 address show", line);
        assertEquals(condition, new InternalAddressesCheck(patient.machine(), "inside").look().condition());
    }

    @Test
    void addressesThatCannotBeReadWereNotSeen() {
        assertEquals(
                Condition.UNSEEN, new InternalAddressesCheck(new Patient(files).machine(), "inside").look().condition());
    }

    @Test
    void aNetworkThatIsActiveIsOk() {
        var patient = new Patient(files).answer(NETWORK, "Name:           inside\nActive:         yes\nPersistent:     no\n");
        assertEquals(Diagnosis.ok("network inside", "active"), network(patient).look());
    }

    @Test
    void aNetworkThatIsOnlyDefinedIsMissing() {
        var patient = new Patient(files).answer(NETWORK, "Name:           inside\nActive:         no\nPersistent:     yes\n");
        assertEquals(Diagnosis.missing("network inside", "not started").mendedBy("start it"), network(patient).look());
    }

    @Test
    void aNetworkThatNobodyKnowsIsMissingOrUnseen() {
        assertEquals(
                Diagnosis.missing("network inside", "virsh is sick").mendedBy("start it"), network(new Patient(files)).look());
        assertEquals(Condition.UNSEEN, network(Patient.withoutRoot(files)).look().condition());
    }

    @Test
    void aBridgeWithPortsIsOk() {
        var patient = new Patient(files).answer(BRIDGE, "3: eth0br: <UP>").answer(MEMBERS, "2: eth0: <UP>");
        assertEquals(Condition.OK, bridge(patient).look().condition());
    }

    @Test
    void aBridgeWithoutPortsReachesNobody() {
        var patient = new Patient(files).answer(BRIDGE, "3: eth0br: <UP>").answer(MEMBERS, "");
        assertEquals(Optional.of("ip link set dev PORT master eth0br"), bridge(patient).look().remedy());
        assertEquals(Condition.WARNING, bridge(patient).look().condition());
    }

    @Test
    void aDeviceThatIsNoBridgeIsNotTakenForOne() {
        var patient = new Patient(files).answer(BRIDGE, "");
        assertEquals(Diagnosis.missing("bridge eth0br", "a device of this name is no bridge"), bridge(patient).look());
    }

    @Test
    void aBridgeThatThereIsNotIsMade() {
        assertEquals(
                Diagnosis.missing("bridge eth0br", "ip is sick").mendedBy("make it"), bridge(new Patient(files)).look());
    }

    @Test
    void aClockIsRightWhereSomebodyKeepsIt() {
        var question = "timedatectl show --property=NTPSynchronized --value";
        assertEquals(Condition.OK, new ClockCheck(new Patient(files).answer(question, "yes\n").machine()).look().condition());
        assertEquals(
                Diagnosis.warning("clock", "not synchronised").mendedBy("timedatectl set-ntp true"),
                new ClockCheck(new Patient(files).answer(question, "no\n").machine()).look());
        assertEquals(Condition.WARNING, new ClockCheck(new Patient(files).machine()).look().condition());
    }

    @Test
    void theKernelHasVlansLoadedOrToLoad() {
        assertEquals(
                Condition.WARNING, new VlanDevicesCheck(new Patient(files).machine()).look().condition());
        assertEquals(
                Condition.OK,
                new VlanDevicesCheck(new Patient(files).answer("modprobe --dry-run 8021q", "").machine()).look().condition());
        assertEquals(
                Condition.OK,
                new VlanDevicesCheck(new Patient(files).file("proc/net/vlan/config", "").machine()).look().condition());
    }
}
