package org.opennfx.datastore.constraint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.xpath.BoundExpression;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * unique (RFC 7950 7.8.3, 15.1). Checked on each entry, by an index of the entries that have all the leaves. Entries
 * that agree give one error together.
 */
final class Unique implements Constraint {
    /** So many of the entries that agree are named in words; error-info has all of them. */
    private static final int NAMED = 5;

    /** The list instance that entries are in, and the values of their leaves. */
    private record Tuple(Unique of, InstancePath list, List<String> values) {}

    private final ListSchema list;
    private final List<LeafSchema> leaves;
    private final List<BoundExpression> values;
    private final Indexed index = instance -> tuple(instance).map(Set::of).orElse(Set.of());

    Unique(XPathModel model, ListSchema list, List<LeafSchema> leaves) {
        this.list = list;
        this.leaves = List.copyOf(leaves);
        this.values = leaves.stream().map(leaf -> model.select(list, leaf)).toList();
    }

    @Override
    public ListSchema context() {
        return list;
    }

    @Override
    public Set<Read> reads() {
        var reads = values.stream()
                .map(BoundExpression::reads)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));
        reads.add(new Read(list, list, Optional.empty()));
        return reads;
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(index);
    }

    private Optional<Tuple> tuple(XNode entry) {
        var tuple = new ArrayList<String>();
        for (var value : values) {
            value.expression().texts(entry).forEach(tuple::add);
        }
        return tuple.size() < leaves.size()
                ? Optional.empty()
                : Optional.of(new Tuple(this, entry.path().parent().node(list.name()), tuple));
    }

    @Override
    public List<Violation> check(XNode entry, Run run) {
        return tuple(entry)
                .filter(tuple -> run.indexes().count(index, tuple) > 1 && run.isFirst(tuple))
                .map(tuple -> List.of(violation(tuple, entry, run.indexes().find(index, tuple))))
                .orElse(List.of());
    }

    private Violation violation(Tuple tuple, XNode entry, Iterable<InstancePath> same) {
        var entries = new TreeSet<XNode>(XNode.documentOrder());
        same.forEach(path -> entry.tree().find(path).ifPresent(entries::add));
        var offending = entries.stream()
                .flatMap(each -> values.stream().flatMap(value -> value.expression().nodesOn(each).stream()))
                .map(XNode::path)
                .toList();
        var names = leaves.stream().map(leaf -> leaf.name().local()).collect(Collectors.joining(", "));
        var error = RpcError.application(
                        ErrorTag.OPERATION_FAILED, named(entries) + " have the same " + names)
                .appTag("data-not-unique")
                .at(tuple.list())
                .with(new ErrorInfo.NonUnique(offending));
        return new Violation(entries.first(), error);
    }

    /** {@code v100 and v200}, and of many the first ones. */
    private static String named(Collection<XNode> entries) {
        var first = entries.stream().limit(NAMED).map(Unique::key).toList();
        var others = entries.size() - first.size();
        var last = others > 0 ? others + " more" : first.getLast();
        return String.join(", ", others > 0 ? first : first.subList(0, first.size() - 1)) + " and " + last;
    }

    private static String key(XNode entry) {
        return entry.path().steps().getLast() instanceof Step.Entry last ? String.join(" ", Key.of(last).values()) : entry.path().toString();
    }
}
