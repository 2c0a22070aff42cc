package org.opennfx.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

class ConfiguredAccountsTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final String HASH = "$6$salt$" + "a".repeat(86);
    private static final String ROOT = "<root-authentication><encrypted-password>" + HASH + "</encrypted-password>"
            + "<ssh-ed25519><name>ssh-ed25519 AAAA</name></ssh-ed25519></root-authentication>";
    private static final String READER = "<login><user><name>un</name><class>unauthorized</class><authentication>"
            + "<encrypted-password>" + HASH + "</encrypted-password></authentication></user></login>";

    private static ContainerNode tree(String system) {
        try {
            var text = "<configuration xmlns='urn:opennfx:nfx'><system>" + system + "</system></configuration>";
            var in = Xml.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            in.nextTag();
            var node = new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).element(in, SCHEMA.root());
            var result = EditEngine.create(SCHEMA.root(), List.of(node));
            assertEquals(List.of(), result.errors());
            return result.root();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Account root(String services) {
        var system = ROOT + "<services><ssh>" + services + "</ssh></services>";
        return new ConfiguredAccounts(() -> tree(system)).find("root").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, true",
        "<root-login>allow</root-login>, true, true",
        "<root-login>deny-password</root-login>, false, true",
        "<root-login>deny</root-login>, false, false",
        "<no-passwords/>, false, true",
        "<no-public-keys/>, true, false",
    })
    void sshServiceSaysHowRootMayLogIn(String services, boolean password, boolean keys) {
        assertEquals(password, root(services).password().isPresent());
        assertEquals(keys, !root(services).publicKeys().isEmpty());
    }

    @Test
    void aKeyCanBeTiedToAddresses() {
        var tied = ROOT.replace("</name>", "</name><from>192.0.2.*</from>");
        var key = new ConfiguredAccounts(() -> tree(tied)).find("root").orElseThrow().publicKeys().getFirst();
        assertTrue(key.is("ssh-ed25519 AAAA"));
        assertTrue(key.isAllowedFrom("192.0.2.7"));
        assertFalse(key.isAllowedFrom("198.51.100.7"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-11-04T12:00:00Z, true",
        "<allowed-days>wednesday</allowed-days>, 2026-11-04T12:00:00Z, true",
        "<allowed-days>monday</allowed-days><allowed-days>friday</allowed-days>, 2026-11-04T12:00:00Z, false",
        "<access-start>08:00</access-start><access-end>17:30:30</access-end>, 2026-11-04T08:00:00Z, true",
        "<access-start>08:00</access-start><access-end>17:30:30</access-end>, 2026-11-04T17:30:29Z, true",
        "<access-start>08:00</access-start><access-end>17:30:30</access-end>, 2026-11-04T17:30:30Z, false",
        "<access-start>08:00</access-start><access-end>17:30:30</access-end>, 2026-11-04T07:59:59Z, false",
        "<allowed-days>tuesday</allowed-days><access-start>22:00</access-start><access-end>06:00</access-end>, 2026-11-04T05:59:00Z, true",
        "<allowed-days>tuesday</allowed-days><access-start>22:00</access-start><access-end>06:00</access-end>, 2026-11-04T22:00:00Z, false",
    })
    void aClassSaysWhenItsUsersMayLogIn(String terms, Instant now, boolean allowed) {
        assertEquals(allowed, nightShift("", terms).mayLogInAt(now));
    }

    @Test
    void hoursAreThoseOfTheDevicesTimeZone() {
        var hours = "<access-start>08:00</access-start><access-end>09:00</access-end>";
        var account = nightShift("<time-zone>Europe/Helsinki</time-zone>", hours);
        assertTrue(account.mayLogInAt(Instant.parse("2026-11-04T06:30:00Z")));
        assertFalse(account.mayLogInAt(Instant.parse("2026-11-04T08:30:00Z")));
    }

    @Test
    void aClassSaysHowLongItsSessionsMayBeIdle() {
        assertEquals(Optional.of(Duration.ofMinutes(7)), nightShift("", "<idle-timeout>7</idle-timeout>").terms().idle());
        assertEquals(Optional.empty(), nightShift("", "").terms().idle());
    }

    private static Account nightShift(String zone, String terms) {
        var system = zone + "<login><user><name>nina</name><class>night</class></user><class><name>night</name>" + terms
                + "<permissions>view</permissions></class></login>";
        return new ConfiguredAccounts(() -> tree(system)).find("nina").orElseThrow();
    }

    @Test
    void netconfHasLimitsOfItsOwnOrElseThoseOfSsh() {
        var ssh = "<ssh><connection-limit>7</connection-limit><client-alive-interval>30</client-alive-interval></ssh>";
        var netconf = "<netconf><ssh><rate-limit>9</rate-limit></ssh></netconf>";
        assertEquals(ConnectionPolicy.NONE, policy("<enhanced-orchestration/>"));
        assertEquals(OptionalInt.of(7), policy(ssh).connections());
        assertEquals(OptionalInt.of(150), policy(ssh).connectionsPerMinute());
        assertEquals(OptionalInt.of(75), policy(ssh + netconf).connections());
        assertEquals(OptionalInt.of(9), policy(ssh + netconf).connectionsPerMinute());
        assertEquals(Optional.of(Duration.ofSeconds(30)), policy(ssh + netconf).probeInterval());
    }

    private static ConnectionPolicy policy(String services) {
        return new ConfiguredConnections(() -> tree("<services>" + services + "</services>")).netconf();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void aCommitThatLocksEverybodyOutIsRefused(int before, boolean refused) {
        var check = new LoginCheck(() -> before == 1);
        var errors = check.check(tree(READER));
        assertEquals(refused, !errors.isEmpty());
        assertTrue(errors.stream().map(RpcError::message).allMatch(text -> text.contains("'root-authentication'")));
        assertEquals(List.of(), check.check(tree(ROOT)));
    }
}
