package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.schema.Schema;

class InstanceIdentifierTest {
    private static final Schema SCHEMA = Documents.schema("house");
    private static final Checker CHECKER = new Checker(SCHEMA);

    @ParameterizedTest
    @CsvSource({
        "main, name, 0",
        "main, ratio, 1",
        "spare, ratio, 0",
        "pointing, ratio, 0",
        "either, ratio, 0",
        "strict, name, 0",
        "strict, ratio, 1",
    })
    void namesSomethingThatIsThereUnlessTheModelLetsItBeMissing(String leaf, String target, int errors) {
        var xml = "<house xmlns='urn:test:house' xmlns:h='urn:test:house'><name>a</name>"
                + "<" + leaf + ">/h:house/h:" + target + "</" + leaf + "></house>";
        assertEquals(errors, CHECKER.check(Documents.tree(SCHEMA, xml)).errors().size());
    }
}
