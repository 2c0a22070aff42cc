package org.opennfx.backends.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.model.MacAddress;

class TwinGuestShellTest {
    private static final Nic CARD = new Nic(
            "eth0", MacAddress.parse("30:b6:4f:2d:f1:15"), new Attachment.InternalNetwork(Attachment.InternalNetwork.NAME, "192.168.1.101"), Optional.empty(), 1500, true, true);

    private final TwinGuestShell guest = TwinGuestShell.atSerialPort("vrtr1", List.of(CARD));

    private String type(String keys) {
        return keys.chars().mapToObj(guest::typed).collect(Collectors.joining()).replace("\r\n", "\n");
    }

    @Test
    void itAsksForALoginWhenItHasBooted() {
        assertTrue(guest.greeting().endsWith("\r\n\r\nvrtr1 login: "), guest.greeting());
    }

    @Test
    void aPasswordIsNotEchoed() {
        assertEquals("root\nPassword: ", type("root\r"));
        assertTrue(type("secret\r").startsWith("\n\nThis guest is simulated."));
    }

    @Test
    void itKnowsWhatTheTwinKnowsOfIt() {
        type("root\rx\r");
        assertEquals("hostname\nvrtr1\nroot@vrtr1:~# ", type("hostname\r"));
        assertEquals(
                "ip addr\n1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536\n    link/loopback 00:00:00:00:00:00\n"
                        + "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500\n    link/ether 30:b6:4f:2d:f1:15\n    inet 192.168.1.101\nroot@vrtr1:~# ",
                type("ip addr\r"));
        assertEquals("rm -r /\nrm: not found\nroot@vrtr1:~# ", type("rm -r /\r"));
    }

    @Test
    void aKeyCanBeTakenBack() {
        type("root\rx\r");
        assertEquals("x\b \buname\nLinux\nroot@vrtr1:~# ", type("x\u007funame\r"));
    }

    @Test
    void whoComesOverTheNetworkIsAskedForHisPasswordAndLeavesForGood() {
        var visited = TwinGuestShell.overNetwork("vrtr1", List.of(CARD), "joe");
        assertEquals("Password: ", visited.greeting());
        "x\rexit\r".chars().forEach(visited::typed);
        assertTrue(visited.isLeft());
    }

    @Test
    void whoLeavesIsAskedForALoginAgain() {
        type("root\rx\r");
        assertEquals("exit\n\nvrtr1 login: ", type("exit\r"));
    }
}
