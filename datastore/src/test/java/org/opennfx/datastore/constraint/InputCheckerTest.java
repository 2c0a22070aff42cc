package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.datastore.xpath.XPathModel;

class InputCheckerTest {
    private static final Schema SCHEMA = Documents.schema("jobs");
    private static final InputChecker CHECKER = new InputChecker(new XPathModel(SCHEMA));
    private static final ContainerNode DATA = Documents.tree(SCHEMA, """
            <printers xmlns="urn:test:jobs">
              <printer><name>attic</name><tray>upper</tray></printer>
              <printer><name>hall</name></printer>
            </printers>""");

    private static ContainerNode jammed() {
        var printers = (ContainerSchema) SCHEMA.root().childByModule("jobs", "printers").orElseThrow();
        return DATA.with(TreeBuilder.container(
                printers, all -> all.entry("printer", entry -> entry.leaf("name", "hall").empty("jammed"))));
    }

    private static RpcSchema rpc(String name) {
        return SCHEMA.rpc(new NodeName("jobs", "urn:test:jobs", name)).orElseThrow();
    }

    private static List<RpcError> errors(String name, String input, Supplier<ContainerNode> data) {
        var read = EditEngine.create(rpc(name).input(), Documents.input(SCHEMA, rpc(name), input));
        assertEquals(List.of(), read.errors());
        return CHECKER.check(read.root(), data);
    }

    private static String told(RpcError error) {
        return error.tag() + " " + error.appTag().orElse("-") + " " + error.path().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "print | <printer>attic</printer><tray>upper</tray><copies>10</copies>",
        "stop | <job>1</job><why/>",
        "staple | <a4/><page><number>1</number><after>2</after></page><page><number>2</number></page>",
        "staple | <letter/><mode>edge</mode><points>2</points><page><number>1</number><margin><left>1</left><right>2</right></margin></page>",
    })
    void validInputIsAccepted(String rpc, String input) {
        assertEquals(List.of(), errors(rpc, input, () -> DATA));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "print | <printer>cellar</printer> | data-missing instance-required /jobs:print/printer",
        "print | <tray>lower</tray> | data-missing instance-required /jobs:print/tray",
        "print | <copies>11</copies> | operation-failed too-many-copies /jobs:print/copies",
        "stop | <why/> | missing-element - /jobs:stop",
        "stop | <job>1</job> | missing-element - /jobs:stop",
        "staple | <page><number>1</number></page> | data-missing missing-choice /jobs:staple",
        "staple | <a4/> | operation-failed too-few-elements /jobs:staple/page",
        "staple | <a4/><page><number>1</number></page><page><number>2</number></page><page><number>3</number></page><page><number>4</number></page>"
                + " | operation-failed too-many-elements /jobs:staple/page",
        "staple | <a4/><page><number>1</number><label>a</label></page><page><number>2</number><label>a</label></page>"
                + " | operation-failed data-not-unique /jobs:staple/page",
        "staple | <a4/><page><number>100</number></page> | operation-failed must-violation /jobs:staple/page[number='100']/number",
        "staple | <a4/><page><number>1</number><after>2</after></page>"
                + " | data-missing instance-required /jobs:staple/page[number='1']/after",
        "staple | <a4/><points>1</points><page><number>1</number></page> | unknown-element - /jobs:staple/points",
        "staple | <a4/><mode>edge</mode><page><number>1</number></page> | missing-element - /jobs:staple",
        "staple | <a4/><page><number>1</number><margin><left>2</left><right>2</right></margin></page>"
                + " | operation-failed must-violation /jobs:staple/page[number='1']/margin/right",
    })
    void invalidInputIsRefused(String rpc, String input, String expected) {
        assertEquals(List.of(expected), errors(rpc, input, () -> DATA).stream().map(InputCheckerTest::told).toList());
    }

    @Test
    void aMissingParameterIsNamed() {
        var error = errors("stop", "<why/>", () -> DATA).getFirst();
        assertEquals(List.of(new ErrorInfo.BadElement("job")), error.info());
    }

    @Test
    void stateIsSeen() {
        var error = errors("print", "<printer>hall</printer>", InputCheckerTest::jammed).getFirst();
        assertEquals("the printer is jammed", error.message());
    }

    @Test
    void nothingIsAskedForWhereTheInputSaysAll() {
        assertEquals(1, errors("stop", "<why/>", () -> {
            throw new AssertionError("the data is not needed");
        }).size());
    }
}
