package org.opennfx.datastore.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.schema.Schema;

class EditEngineTest {
    private static final Schema SCHEMA = Documents.schema("house");

    private static String house(String content) {
        return content.isEmpty()
                ? ""
                : "<house xmlns=\"urn:test:house\" xmlns:nc=\"urn:ietf:params:xml:ns:netconf:base:1.0\""
                        + " xmlns:yang=\"urn:ietf:params:xml:ns:yang:1\">" + content + "</house>";
    }

    private static EditResult edit(String before, String edit, Operation operation, EditOptions.ErrorOption option) {
        return EditEngine.apply(
                Documents.tree(SCHEMA, house(before)),
                Documents.read(SCHEMA, XmlReader.Content.EDIT, house(edit)),
                operation,
                option);
    }

    private static String tags(EditResult result) {
        return result.errors().stream()
                .map(error -> error.tag() + " " + error.path().orElseThrow())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "<name>a</name> | <floors>3</floors> | <name>a</name><floors>3</floors>",
        "<name>a</name> | <name nc:operation='delete'/> | ''",
        "<floors>3</floors> | <floors nc:operation='delete'/> | ''",
        "'' | <floors nc:operation='remove'/> | ''",
        "'' | <cellar/> | <cellar/>",
        "'' | <garden/> | ''",
        "<garden><trees>3</trees></garden> | <garden><trees nc:operation='delete'/></garden> | ''",
        "<cellar><depth>3</depth></cellar> | <cellar nc:operation='replace'/> | <cellar/>",
        "<gas/><pressure>3</pressure> | <oil><litres>5</litres></oil> | <oil><litres>5</litres></oil>",
        "<gas/> | <pressure>3</pressure> | <gas/><pressure>3</pressure>",
        "<sun/> | <grid/> | <grid/>",
        "<gas/> | <sun/> | <sun/>",
        "<owner>a</owner><owner>b</owner> | <owner nc:operation='delete'>a</owner> | <owner>b</owner>",
        "<owner>a</owner> | <owner>a</owner><owner>b</owner> | <owner>a</owner><owner>b</owner>",
    })
    void changesWhatItSays(String before, String edit, String after) {
        var result = edit(before, edit, Operation.MERGE, EditOptions.ErrorOption.STOP_ON_ERROR);
        assertEquals("", tags(result));
        assertEquals(Documents.tree(SCHEMA, house(after)), result.root());
    }

    private static String rooms(String letters) {
        return letters.chars()
                .mapToObj(letter -> "<room><floor>1</floor><name>" + (char) letter + "</name></room>")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "first, '', Xabc",
        "last, '', abcX",
        "before, b, aXbc",
        "after, b, abXc",
    })
    void putsAnEntryWhereItBelongs(String insert, String anchor, String after) {
        var key = anchor.isEmpty() ? "" : " yang:key=\"[h:floor='1'][h:name='" + anchor + "']\" xmlns:h='urn:test:house'";
        var entry = "<room yang:insert='" + insert + "'" + key + "><name>X</name><floor>1</floor></room>";
        for (var before : new String[] {"abc", "Xabc", "abcX"}) {
            var result = edit(rooms(before), entry, Operation.MERGE, EditOptions.ErrorOption.STOP_ON_ERROR);
            assertEquals("", tags(result));
            assertEquals(Documents.tree(SCHEMA, house(rooms(after))), result.root());
        }
    }

    @Test
    void insertsBesideNothingIsAnError() {
        var result = edit(
                rooms("a"),
                "<room yang:insert='after' yang:key=\"[h:floor='1'][h:name='z']\" xmlns:h='urn:test:house'>"
                        + "<floor>1</floor><name>X</name></room>",
                Operation.MERGE,
                EditOptions.ErrorOption.STOP_ON_ERROR);
        assertEquals("bad-attribute /house:house/room[floor='1'][name='X']", tags(result));
        assertEquals("missing-instance", result.errors().getFirst().appTag().orElseThrow());
        assertEquals(
                List.of(new ErrorInfo.BadAttribute("key"), new ErrorInfo.BadElement("room")),
                result.errors().getFirst().info());
    }

    @Test
    void insertsBesideItselfIsAnErrorThatDoesNotDenyTheEntry() {
        var result = edit(
                rooms("a"),
                "<room yang:insert='after' yang:key=\"[h:floor='1'][h:name='a']\" xmlns:h='urn:test:house'>"
                        + "<floor>1</floor><name>a</name></room>",
                Operation.MERGE,
                EditOptions.ErrorOption.STOP_ON_ERROR);
        assertEquals("bad-attribute /house:house/room[floor='1'][name='a']", tags(result));
        assertEquals("entry 1 a cannot be put beside itself", result.errors().getFirst().message());
    }

    @Test
    void aKeyWithoutPrefixesNamesAnEntryToo() {
        var result = edit(
                rooms("ab"),
                "<room yang:insert='before' yang:key=\"[floor='1'][name='a']\"><floor>1</floor><name>X</name></room>",
                Operation.MERGE,
                EditOptions.ErrorOption.STOP_ON_ERROR);
        assertEquals(Documents.tree(SCHEMA, house(rooms("Xab"))), result.root());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<name>a</name> | <name nc:operation='create'>b</name> | data-exists /house:house/name",
        "'' | <name nc:operation='delete'/> | data-missing /house:house/name",
        "'' | <owner nc:operation='delete'>a</owner> | data-missing /house:house/owner[.='a']",
        "'' | <room nc:operation='delete'><floor>1</floor><name>a</name></room>"
                + " | data-missing /house:house/room[floor='1'][name='a']",
        "'' | <room><floor>1</floor><name>a</name><area>x</area></room>"
                + " | invalid-value /house:house/room[floor='1'][name='a']/area",
        "'' | <room><area>x</area><floor>1</floor><name>a</name></room>"
                + " | invalid-value /house:house/room[floor='1'][name='a']/area",
        "'' | <room><floor>1</floor></room> | missing-element /house:house/room",
        "'' | <room><floor>x</floor><name>a</name></room> | invalid-value /house:house/room/floor",
        "'' | <gas/><oil/> | bad-element /house:house/oil",
        "'' | <name>a</name><name>b</name> | bad-element /house:house/name",
        "'' | <owner>a</owner><owner>a</owner> | bad-element /house:house/owner[.='a']",
        "'' | <roof/> | unknown-element /house:house",
        "'' | <roof xmlns='urn:x'/> | unknown-namespace /house:house",
        "'' | <meter><total>1</total></meter> | bad-element /house:house/meter",
        "'' | <name nc:operation='destroy'/> | bad-attribute /house:house/name",
        "'' | <name operation='delete'/> | data-missing /house:house/name",
        "'' | <name x:operation='delete' xmlns:x='urn:x'/> | unknown-attribute /house:house/name",
        "'' | <name yang:insert='first'>a</name> | unknown-attribute /house:house/name",
        "'' | <room nc:operation='delete' yang:insert='first'><floor>1</floor><name>a</name></room>"
                + " | bad-attribute /house:house/room",
        "'' | <name><b/></name> | unknown-element /house:house/name",
        "'' | <cellar>text</cellar> | bad-element /house:house/cellar",
        "'' | <cellar><depth>9</depth></cellar> | invalid-value /house:house/cellar/depth",
        "'' | <made-of>material</made-of> | invalid-value /house:house/made-of",
        "'' | <room><floor>1</floor><name nc:operation='delete'>a</name></room>"
                + " | bad-attribute /house:house/room/name",
    })
    void saysWhatIsWrongAndWhere(String before, String edit, String error) {
        var result = edit(before, edit, Operation.MERGE, EditOptions.ErrorOption.ROLLBACK_ON_ERROR);
        assertEquals(error, tags(result));
        assertEquals(Documents.tree(SCHEMA, house(before)), result.root());
    }

    @Test
    void defaultOperationNoneChangesOnlyWhatHasAnOperation() {
        var before = "<name>a</name>" + rooms("a");
        var edit = "<room><floor>1</floor><name>a</name><area nc:operation='create'>5</area></room>";
        var result = edit(before, edit, Operation.NONE, EditOptions.ErrorOption.STOP_ON_ERROR);
        assertEquals("", tags(result));
        var after = "<name>a</name><room><floor>1</floor><name>a</name><area>5</area></room>";
        assertEquals(Documents.tree(SCHEMA, house(after)), result.root());
        assertEquals(
                "data-missing /house:house/room[floor='1'][name='b']",
                tags(edit(before, rooms("b"), Operation.NONE, EditOptions.ErrorOption.STOP_ON_ERROR)));
    }

    @Test
    void defaultOperationReplaceKeepsNothingElse() {
        var result = edit("<name>a</name>", "<floors>2</floors>", Operation.REPLACE, EditOptions.ErrorOption.STOP_ON_ERROR);
        assertEquals(Documents.tree(SCHEMA, house("<floors>2</floors>")), result.root());
    }

    @ParameterizedTest
    @CsvSource({
        "STOP_ON_ERROR, <name>a</name>, 1",
        "CONTINUE_ON_ERROR, <name>a</name><owner>z</owner>, 2",
        "ROLLBACK_ON_ERROR, '', 2",
    })
    void errorOptionDecidesWhatComesOfTheRest(EditOptions.ErrorOption option, String after, int errors) {
        var edit = "<name>a</name><ratio nc:operation='delete'/><mixed nc:operation='delete'/><owner>z</owner>";
        var result = edit("", edit, Operation.MERGE, option);
        assertEquals(Documents.tree(SCHEMA, house(after)), result.root());
        assertEquals(errors, result.errors().size());
    }

    @ParameterizedTest
    @CsvSource({"STOP_ON_ERROR, ''", "CONTINUE_ON_ERROR, <name>a</name><owner>z</owner>", "ROLLBACK_ON_ERROR, ''"})
    void aDocumentThatIsWrongByItselfIsRefusedAsAWhole(EditOptions.ErrorOption option, String after) {
        var result = edit("", "<name>a</name><floors>x</floors><roof/><owner>z</owner>", Operation.MERGE, option);
        assertEquals("invalid-value /house:house/floors, unknown-element /house:house", tags(result));
        assertEquals(Documents.tree(SCHEMA, house(after)), result.root());
    }

    @Test
    void whatAppearsBelowNoOperationReplacesTheOtherCase() {
        var result = edit(
                "<gas/>", "<oil><litres nc:operation='create'>5</litres></oil>", Operation.NONE,
                EditOptions.ErrorOption.STOP_ON_ERROR);
        assertEquals(Documents.tree(SCHEMA, house("<oil><litres>5</litres></oil>")), result.root());
    }
}
