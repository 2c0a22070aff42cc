package org.opennfx.backends.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConsoleLogTest {
    @Property(tries = 100)
    void theLogHasTheLastOfWhatWasSaid(@ForAll @Size(max = 8) List<@IntRange(max = 70_000) Integer> lengths) {
        var log = new ConsoleLog();
        var said = new ByteArrayOutputStream();
        for (var length : lengths) {
            var bytes = new byte[length];
            Arrays.fill(bytes, (byte) said.size());
            said.writeBytes(bytes);
            log.append(bytes);
        }
        var all = said.toByteArray();
        assertArrayEquals(Arrays.copyOfRange(all, Math.max(0, all.length - ConsoleLog.CAPACITY), all.length), log.content());
    }

    @Test
    void textHasNoControlCharacters() {
        var said = "\u001b[1;32mlogin\u001b[0m:\u0007 x\r\n\u001b]0;title\u0007\u001b(Bnext\u0000\u009b\n";
        assertEquals(List.of("login: x", "next"), ConsoleText.lastLines(said.getBytes(StandardCharsets.UTF_8), 9));
    }
}
