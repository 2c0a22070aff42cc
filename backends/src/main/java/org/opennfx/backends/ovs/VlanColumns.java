package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;

/**
 * The VLANs of a port in the columns {@code vlan_mode}, {@code tag}, {@code trunks} and {@code protected} of its row. A port that
 * is in no VLAN carries a number that is none, and does not talk to others of its kind.
 */
final class VlanColumns {
    /**
     * The number that is no VLAN (IEEE 802.1Q 9.6), which the database takes: it stands for none where an empty set stands for all.
     * The switch passes frames that have it all the same, so that only ports that are protected from each other may carry it.
     */
    private static final int NOWHERE = 4095;

    static final List<String> NAMES = List.of("vlan_mode", "tag", "trunks", "protected");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private VlanColumns() {}

    static void write(BridgeVlans vlans, ObjectNode row) {
        switch (vlans) {
            case BridgeVlans.Every _ -> write(row, "trunk", Optional.empty(), Stream.empty());
            case BridgeVlans.Tag(var id) -> write(row, "access", Optional.of(id.value()), Stream.empty());
            case BridgeVlans.Isolated _, BridgeVlans.Defective _ -> write(row, "trunk", Optional.empty(), Stream.of(NOWHERE));
            case BridgeVlans.Trunks(var ids, var untagged) -> write(row,
                    untagged.isPresent() ? "native-untagged" : "trunk",
                    untagged.map(VlanId::value),
                    ids.stream().map(VlanId::value));
        }
        row.put("protected", vlans instanceof BridgeVlans.Isolated || vlans instanceof BridgeVlans.Defective);
    }

    private static void write(ObjectNode row, String mode, Optional<Integer> tag, Stream<Integer> trunks) {
        row.put("vlan_mode", mode);
        row.set("tag", OvsColumns.optional(tag.map(JSON::numberNode)));
        row.set("trunks", OvsColumns.numbers(trunks));
    }

    /** @return empty where someone set the port to what the device never does */
    static Optional<BridgeVlans> read(JsonNode row) {
        var tag = OvsColumns.single(row.path("tag")).map(JsonNode::asInt);
        var trunks = OvsColumns.members(row.path("trunks")).stream().map(JsonNode::asInt).toList();
        return OvsColumns.single(row.path("vlan_mode")).map(JsonNode::asText).flatMap(mode -> switch (mode) {
            case "access" -> tag.flatMap(VlanColumns::id).map(BridgeVlans.Tag::new);
            case "trunk" -> tag.isPresent() ? Optional.<BridgeVlans>empty() : trunk(trunks, row.path("protected").asBoolean());
            case "native-untagged" -> tag.flatMap(VlanColumns::id)
                    .flatMap(id -> ids(trunks).map(ids -> new BridgeVlans.Trunks(ids, Optional.of(id))));
            default -> Optional.<BridgeVlans>empty();
        });
    }

    /** The columns of a row, for a reader. */
    static String words(JsonNode row) {
        return NAMES.stream()
                .filter(name -> !OvsColumns.members(row.path(name)).isEmpty())
                .map(name -> name + " " + OvsColumns.members(row.path(name)).stream()
                        .map(JsonNode::asText).collect(Collectors.joining(",")))
                .collect(Collectors.joining(", "));
    }

    private static Optional<BridgeVlans> trunk(List<Integer> trunks, boolean alone) {
        if (alone) {
            return Optional.of(trunks).filter(List.of(NOWHERE)::equals).map(_ -> new BridgeVlans.Isolated());
        }
        return trunks.isEmpty()
                ? Optional.of(new BridgeVlans.Every())
                : ids(trunks).map(ids -> new BridgeVlans.Trunks(ids, Optional.empty()));
    }

    /** Empty where one of them is no VLAN, or there are none. */
    private static Optional<VlanIds> ids(List<Integer> numbers) {
        var ids = numbers.stream().flatMap(number -> id(number).stream()).toArray(VlanId[]::new);
        return Optional.of(VlanIds.of(ids)).filter(all -> !all.isEmpty() && ids.length == numbers.size());
    }

    /** Empty for a number that is no VLAN. */
    static Optional<VlanId> id(int number) {
        return number >= VlanId.FIRST.value() && number <= VlanId.LAST.value()
                ? Optional.of(new VlanId(number))
                : Optional.empty();
    }
}
