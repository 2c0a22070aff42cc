package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.linux.VirtualFunction.Settings;
import org.opennfx.backends.model.VlanId;
import org.opennfx.datastore.host.HostException;

/** A network card with virtual functions by its files and by what iproute2 writes about it. */
class PhysicalFunctionsTest {
    private static final Settings PLAIN = new Settings(Optional.empty(), false, true, true);

    private FakeCard card;
    private PhysicalFunctions functions;

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        card = new FakeCard(directory);
        functions = card.functions();
    }

    private VirtualFunction function(int number) throws HostException {
        return functions.present().get("0000:04:10." + number);
    }

    @Test
    void functionsAreReadByTheirPciAddresses() throws HostException {
        assertEquals(
                Map.of("0000:04:10.0", new VirtualFunction("hsxe0", FakeCard.DEVICE, 0,
                                new Settings(Optional.of(new VlanId(1100)), true, false, true)),
                        "0000:04:10.1", new VirtualFunction("hsxe0", FakeCard.DEVICE, 1,
                                new Settings(Optional.empty(), false, true, false)),
                        "0000:04:10.2", new VirtualFunction("hsxe0", FakeCard.DEVICE, 2, PLAIN)),
                functions.present());
    }

    @Test
    void whatIsOtherIsSetAndNothingElse() throws HostException, IOException {
        functions.set(function(2), new Settings(Optional.of(new VlanId(1200)), true, true, true));
        assertEquals(List.of("link set dev enp4s0f0 vf 2 vlan 1200", "link set dev enp4s0f0 vf 2 trust on"), card.told());
        functions.set(function(2), PLAIN);
        assertEquals(2, card.told().size());
    }

    @Test
    void everythingCanBeTakenBack() throws HostException, IOException {
        functions.set(function(0), new Settings(Optional.empty(), false, true, false));
        assertEquals(
                List.of("link set dev enp4s0f0 vf 0 vlan 0", "link set dev enp4s0f0 vf 0 trust off",
                        "link set dev enp4s0f0 vf 0 spoofchk on", "link set dev enp4s0f0 vf 0 state disable"),
                card.told());
    }

    @Test
    void whatWasSetIsUndoneWhereTheCardRefusesTheRest() throws HostException, IOException {
        var function = function(2);
        card.refuses("trust on");
        var wanted = new Settings(Optional.of(new VlanId(1200)), true, true, true);
        var failure = assertThrows(HostException.class, () -> functions.set(function, wanted));
        assertTrue(failure.getMessage().contains("RTNETLINK answers: Operation not supported"), failure.getMessage());
        assertEquals(List.of("link set dev enp4s0f0 vf 2 vlan 0", "link set dev enp4s0f0 vf 2 trust off"),
                card.told().subList(2, 4));
    }

    @Test
    void aCardWithoutFunctionsIsGivenAsManyAsTheDeviceHas() throws HostException, IOException {
        card.hasNone();
        assertEquals(Map.of("hsxe0", 16), functions.counts());
        functions.provide("hsxe0");
        assertEquals(16, card.count());
    }

    @Test
    void theFunctionsOfACardThatHasSomeStay() throws HostException, IOException {
        assertEquals(Map.of("hsxe0", 3), functions.counts());
        functions.provide("hsxe0");
        assertEquals(3, card.count());
    }

    @Test
    void aDeviceWithoutVirtualFunctionsIsRefused(@TempDir Path empty) throws HostException {
        var none = new PhysicalFunctions(Map.of("hsxe0", "eth7"), empty, new Ip(new LinuxCommand(Optional.empty())));
        assertEquals(Map.of(), none.counts());
        assertEquals(Map.of(), none.present());
        var failure = assertThrows(HostException.class, () -> none.provide("hsxe0"));
        assertEquals("sr-iov: eth7: it is no network device with virtual functions (SR-IOV)", failure.getMessage());
    }
}
