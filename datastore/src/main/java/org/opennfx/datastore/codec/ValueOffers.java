package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.type.Restriction;
import org.opennfx.datastore.type.ValueType;

/** Values that a node can have, as far as its type lists them, and what stands for the others. */
final class ValueOffers {
    private final ContainerNode tree;
    private final Function<ValueSchema, List<String>> known;

    /**
     * @param tree with the leaves that leafrefs refer to
     * @param known values of a node that are neither in its type nor in the tree
     */
    ValueOffers(ContainerNode tree, Function<ValueSchema, List<String>> known) {
        this.tree = tree;
        this.known = known;
    }

    /** @param place the node's, as far as it is known */
    List<Offer> of(SchemaNode node, InstancePath place) {
        var help = Help.of(node);
        if (!(node instanceof ValueSchema value)) {
            return List.of(Offer.placeholder(node.name().local(), help));
        }
        var offers = new ArrayList<Offer>();
        value.extension(SetGrammar.EXTENSIONS, "values")
                .ifPresent(path -> ReferredValues.of(tree, place, path).forEach(text -> offers.add(Offer.value(text, ""))));
        known.apply(value).forEach(text -> offers.add(Offer.value(text, "")));
        add(offers, value.type(), value, place);
        return offers.stream().distinct().toList();
    }

    private void add(List<Offer> offers, ValueType type, ValueSchema node, InstancePath place) {
        switch (type) {
            case ValueType.EnumerationType(var values, var descriptions) -> Help.ordered(values)
                    .forEach(name -> offers.add(Offer.value(name, Help.of(descriptions.getOrDefault(name, "")))));
            case ValueType.BooleanType _ -> {
                offers.add(Offer.value("true", ""));
                offers.add(Offer.value("false", ""));
            }
            case ValueType.IdentityrefType identity -> identity.shortened().forEach(name -> offers.add(Offer.value(name, "")));
            case ValueType.BitsType(var positions) -> Help.ordered(positions).forEach(name -> offers.add(Offer.value(name, "")));
            case ValueType.LeafrefType leafref -> {
                ReferredValues.of(tree, place, leafref.path()).forEach(value -> offers.add(Offer.value(value, "")));
                add(offers, leafref.target(), node, place);
            }
            case ValueType.UnionType(var members) -> members.forEach(member -> add(offers, member, node, place));
            case ValueType.EmptyType _ -> { }
            case ValueType.IntegerType(var _, var _, var ranges) -> offers.add(placeholder(node, ranges));
            case ValueType.DecimalType(var _, var ranges) -> offers.add(placeholder(node, ranges));
            case ValueType.StringType _, ValueType.XPathType _, ValueType.BinaryType _, ValueType.InstanceIdentifierType _ ->
                offers.add(placeholder(node, List.of()));
        }
    }

    private static Offer placeholder(ValueSchema node, List<Restriction.Within> ranges) {
        var range = ranges.stream().map(Restriction.Within::text).collect(Collectors.joining(", "));
        var units = node.units().map(unit -> " " + unit).orElse("");
        var help = Help.of(node) + (range.isEmpty() && units.isEmpty() ? "" : " (" + (range + units).strip() + ")");
        return Offer.placeholder(node.name().local(), help.strip());
    }
}
