package org.opennfx.server.netconf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelloTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<hello/>|hello of namespace \"\"", "<hello xmlns='urn:x'/>|hello of namespace \"urn:x\""})
    void aHelloOfAnotherNamespaceIsRefusedByItsNamespace(String message, String name) throws XMLStreamException {
        var reader = MessageXml.read(new ByteArrayInputStream(message.getBytes(UTF_8)));
        var refusal = assertThrows(Hello.Refused.class, () -> Hello.read(reader, false));
        assertEquals(
                "the first message is " + name + " and not hello of \"" + MessageXml.BASE + "\"", refusal.getMessage());
    }

    @Test
    void aHelloWithoutANamespaceIsTakenFromClientsOfJunos() throws XMLStreamException, Hello.Refused {
        var message = "<hello><capabilities><capability>urn:ietf:params:netconf:base:1.0</capability></capabilities></hello>";
        var reader = MessageXml.read(new ByteArrayInputStream(message.getBytes(UTF_8)));
        assertEquals(Set.of("urn:ietf:params:netconf:base:1.0"), Hello.read(reader, true));
    }
}
