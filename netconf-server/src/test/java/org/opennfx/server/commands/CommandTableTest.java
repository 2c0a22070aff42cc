package org.opennfx.server.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.Help;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.Schema;

/** The words of the device's commands. */
class CommandTableTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final CommandTable COMMANDS = new CommandTable(SCHEMA);

    private static Reading read(String line) {
        return COMMANDS.read(words(line));
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    /** As in {@code get-interface-information interface-name=ge-0/0/0 terse=}. */
    private static String call(String line) {
        return switch (read(line)) {
            case Command(var rpc, var input) -> rpc.name().local() + input.stream()
                    .map(EditNode.OfLeaf.class::cast)
                    .map(leaf -> " " + leaf.schema().name().local() + "=" + leaf.value().orElseThrow())
                    .collect(Collectors.joining());
            case Reading.Problem(var word, var message, _) -> word + ": " + message;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "show version, get-software-information",
        "show system visibility, get-system-visibility-information",
        "show system visibility vnf, get-visibility-vnf-information",
        "show interfaces ge-0/0/1 terse, get-interface-information interface-name=ge-0/0/1 terse=",
        "show interfaces terse ge-0/0/1, get-interface-information terse= interface-name=ge-0/0/1",
        "show interfaces interface-name detail, get-interface-information interface-name=detail",
        "show vlans detail v10, get-vlan-information verbosity=detail vlan-name=v10",
        "show system commit revision level detail, get-commit-revision-information level=detail",
        "request virtual-network-functions vrtr1 stop force, request-virtual-network-functions vnf-name=vrtr1 stop= force=",
        "request virtual-network-functions start vrtr1, request-virtual-network-functions start= vnf-name=vrtr1",
        "file copy a.qcow2 b.qcow2, file-copy source=a.qcow2 destination=b.qcow2",
        "show system rollback 3 compare 1, get-rollback-information rollback=3 compare=1",
        "show ethernet-switching table vlan-name v10 summary, get-ethernet-switching-table-information vlan-name=v10 summary=",
    })
    void parametersFollowInAnyOrder(String line, String call) {
        assertEquals(call, call(line));
    }

    @ParameterizedTest
    @CsvSource({
        "sh ver, get-software-information",
        "sh sys vis net, get-visibility-network-information",
        "sh int ter, get-interface-information terse=",
        "sh virt vrtr1 det, get-virtual-network-functions-information vnf-name=vrtr1 detail=",
        "show ch al, get-alarm-information",
    })
    void wordsMayBeAbbreviated(String line, String call) {
        assertEquals(call, call(line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "shw version | 0: unknown command.",
        "show bgp summary | 1: syntax error, expecting <command>.",
        "show system | 2: syntax error, expecting <command>.",
        "'' | 0: unknown command.",
        "show version everywhere | 2: syntax error.",
        "show interfaces ge-0/0/1 ge-0/0/2 | 3: syntax error.",
        "show interfaces terse detail | 3: syntax error.",
        "show interfaces terse terse | 3: syntax error.",
        "file show | 2: missing argument <filename>.",
        "show system rollback 50 | 3: invalid value: value must be 0..49",
        "show interfaces routing-instance | 3: missing argument <routing-instance>.",
        "show interfaces de | 2: 'de' is ambiguous.",
        "show system commit revision level x | 5: invalid value: \"x\" is not one of brief, detail",
    })
    void theFirstWrongWordIsTold(String line, String problem) {
        assertEquals(problem, call(line));
    }

    @Test
    void whatMayFollowIsOfferedWithItsHelp() {
        var there = List.of(Offer.value("vrtr1", "One that is there"), Offer.value("vrtr2", "Another"));
        var offers = COMMANDS.offers(words("show virtual-network-functions"), _ -> there);
        assertEquals(
                List.of(
                        Offer.end(),
                        Offer.placeholder("vnf-name", "Name of the virtual network function, all when absent"),
                        there.get(0),
                        there.get(1),
                        Offer.word("brief", "Show a table"),
                        Offer.word("detail", "Show everything"),
                        Offer.word("storage", "Show images of virtual network functions")),
                offers);
    }

    @Test
    void whatAnotherParameterExcludesIsNotOffered() {
        var offers = COMMANDS.offers(words("show interfaces ge-0/0/0 terse"), LiveValues.NONE);
        assertEquals(List.of("<[Enter]>", "routing-instance"), offers.stream().map(Offer::text).toList());
    }

    @Test
    void theDocumentationHasEachCommand() throws IOException {
        var commands = SCHEMA.rpcs().stream()
                .flatMap(rpc -> rpc.extension("nfx-cli", "command").stream()
                        .map(words -> "| `" + words + "` | `" + rpc.name().local() + "` | " + Help.of(rpc.description()) + " |"))
                .sorted()
                .toList();
        var documented = Files.readAllLines(Path.of("../docs/commands.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .sorted()
                .toList();
        assertEquals(String.join("\n", commands), String.join("\n", documented));
    }

    @Test
    void everyOfferHasHelpAndLeadsToACommand() {
        follow(List.of());
    }

    private static void follow(List<String> words) {
        for (var offer : COMMANDS.offers(words, LiveValues.NONE)) {
            assertTrue(!offer.help().isEmpty(), words + " " + offer.text() + " has no help");
            if (offer.kind() == Offer.Kind.WORD && words.size() < 4) {
                follow(Stream.concat(words.stream(), Stream.of(offer.text())).toList());
            }
        }
        assertTrue(!COMMANDS.offers(words, LiveValues.NONE).isEmpty(), words + " leads nowhere");
    }
}
