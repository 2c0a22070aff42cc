package org.opennfx.backends.lldp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.LldpId;
import org.opennfx.backends.host.LldpId.Kind;
import org.opennfx.backends.host.LldpStatistics;
import org.opennfx.backends.model.MacAddress;

class LldpFrameTest {
    private static final MacAddress SOURCE = MacAddress.parse("02:00:00:00:00:01");
    private static final LldpId CHASSIS = new LldpId(Kind.MAC_ADDRESS, "02:00:00:00:00:01");
    private static final LldpId PORT = new LldpId(Kind.INTERFACE_NAME, "ge-0/0/0");
    private static final Advertisement ADVERTISEMENT =
            new Advertisement(CHASSIS, PORT, 120, Optional.of("to core"), Optional.of("branch-7"));

    /** Header; chassis (1), port (2), time to live (3), description (4), system name (5), capabilities (7), end. */
    private static final String FRAME = "0180c200000e" + "020000000001" + "88cc"
            + "0207" + "04020000000001"
            + "0409" + "0567652d302f302f30"
            + "0602" + "0078"
            + "0807" + "746f20636f7265"
            + "0a08" + "6272616e63682d37"
            + "0e04" + "00040004"
            + "0000";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] frame(String values) {
        return bytes("0180c200000e" + "020000000001" + "88cc" + values);
    }

    @Test
    void anAdvertisementIsTheFrameOfTheStandard() {
        assertArrayEquals(bytes(FRAME), LldpFrame.write(SOURCE, ADVERTISEMENT));
    }

    @Test
    void aFrameIsReadBack() {
        assertEquals(Optional.of(ADVERTISEMENT), LldpFrame.read(bytes(FRAME)));
    }

    @Test
    void partsThatAreUnknownOrComeAgainAreCounted() {
        var again = "0a08" + "6272616e63682d37";
        var unknown = "fe04" + "0080c201" + "fe04" + "0080c202";
        var parts = FRAME.substring(28, FRAME.length() - 4);
        assertEquals(new LldpStatistics(1, 2, 0, 1, 0, 0), LldpFrame.statistics(frame(parts + again + unknown + "0000")));
        assertEquals(new LldpStatistics(1, 0, 0, 0, 0, 0), LldpFrame.statistics(bytes(FRAME)));
    }

    @Test
    void paddingBehindTheEndIsNoPartOfIt() {
        assertEquals(Optional.of(ADVERTISEMENT), LldpFrame.read(Arrays.copyOf(bytes(FRAME), 400)));
    }

    @Test
    void namesOfAllKindsAreRead() {
        var read = LldpFrame.read(frame("0206" + "0501c0000201" + "0407" + "03616263646566" + "06020078" + "0000"));
        assertEquals(
                Optional.of(new LldpId(Kind.NETWORK_ADDRESS, "192.0.2.1")), read.map(Advertisement::chassis));
        assertEquals(Optional.of(new LldpId(Kind.MAC_ADDRESS, "61:62:63:64:65:66")), read.map(Advertisement::port));
    }

    @Test
    void whatIsNoTextIsLeftOutOfTexts() {
        var read = LldpFrame.read(frame("0207" + "04020000000001" + "0402" + "0741" + "06020078" + "0a04" + "41000a42" + "0000"));
        assertEquals(Optional.of("AB"), read.flatMap(Advertisement::systemName));
    }

    @Test
    void frameWithoutAPortOrATimeIsDropped() {
        assertEquals(Optional.empty(), LldpFrame.read(frame("0207" + "04020000000001" + "06020078" + "0000")));
        assertEquals(Optional.empty(), LldpFrame.read(frame("0207" + "04020000000001" + "0402" + "0741" + "0000")));
        assertEquals(Optional.empty(), LldpFrame.read(frame("0207" + "09020000000001" + "0402" + "0741" + "06020078" + "0000")));
    }

    @Test
    void frameOfNamesThatAreNoneIsDropped() {
        assertEquals(Optional.empty(), LldpFrame.read(frame("0206" + "040200000000" + "0402" + "0741" + "06020078" + "0000")));
        assertEquals(Optional.empty(), LldpFrame.read(frame("0207" + "04020000000001" + "0408" + "0302000000000107" + "06020078" + "0000")));
        var longest = "07" + "41".repeat(255);
        assertTrue(LldpFrame.read(frame("0300" + longest + "0402" + "0741" + "06020078" + "0000")).isPresent());
        assertEquals(
                Optional.empty(), LldpFrame.read(frame("0301" + longest + "41" + "0402" + "0741" + "06020078" + "0000")));
    }

    @Test
    void frameThatIsCutOffAnywhereIsDropped() {
        var whole = bytes(FRAME);
        for (var length = 0; length < whole.length - 1; length++) {
            assertEquals(Optional.empty(), LldpFrame.read(Arrays.copyOf(whole, length)), "of " + length);
        }
    }

    @Property
    void noFrameBreaksTheReader(@ForAll @Size(max = 60) byte[] values) {
        var frame = Arrays.copyOf(frame(""), 14 + values.length);
        System.arraycopy(values, 0, frame, 14, values.length);
        assertTrue(LldpFrame.read(frame).stream().allMatch(read -> read.timeToLive() >= 0));
    }
}
