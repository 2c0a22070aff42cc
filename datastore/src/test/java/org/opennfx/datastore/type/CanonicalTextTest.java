package org.opennfx.datastore.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.yang.YangModules;

class CanonicalTextTest {
    private static final Schema SCHEMA = Schema.load(Stream.concat(
                    YangModules.standard().stream().filter(name -> name.matches(".*/ietf-(inet|yang)-types@.*")).map(YangModules::resource),
                    Stream.of(Objects.requireNonNull(Documents.class.getResource("/yang/addresses.yang"))))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "mac, AA:bb:0C:00:00:01, aa:bb:0c:00:00:01",
        "ip, 2001:DB8:0::1, 2001:db8::1",
        "ip, 2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "ip, FE80::1%eth0, fe80::1%eth0",
        "ip, ::FFFF:192.0.2.1, ::ffff:192.0.2.1",
        "ip, 192.0.2.1, 192.0.2.1",
    })
    void equalAddressesAreEqualTexts(String leaf, String written, String canonical) {
        var xml = "<addresses xmlns=\"urn:test:addresses\"><%1$s>%2$s</%1$s></addresses>";
        assertEquals(
                xml.formatted(leaf, canonical), Documents.xml(SCHEMA, Documents.tree(SCHEMA, xml.formatted(leaf, written))));
    }
}
