package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.Reference;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Scalar;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * require-instance of leafref and instance-identifier (RFC 7950 9.9.3, 9.13.1, 15.5), also where they are members of a
 * union.
 */
final class InstanceRequired implements Constraint {
    private final XPathModel model;
    private final ValueSchema leaf;
    private final Set<Read> reads = new HashSet<>();
    private final List<Way> ways;
    private final Optional<PointsTo> pointsTo;

    /**
     * How to see whether there is what a value refers to.
     *
     * @param targets empty if the expression of the reference finds it as well
     */
    private record Way(Reference reference, Optional<Targets> targets) {
        boolean leadsFrom(Scalar value, XPathModel model, Run run) {
            return targets.map(index -> index.has(value, run))
                    .orElseGet(() -> !model.targets(reference, value).isEmpty());
        }
    }

    /**
     * @param targets gives the index of what a leafref refers to, where there is one
     */
    InstanceRequired(
            XPathModel model, ValueSchema leaf, Function<Reference.Leafref, Optional<Targets>> targets) {
        this.model = model;
        this.leaf = leaf;
        reads.addAll(model.readsOfExistence(leaf));
        for (var reference : model.references(leaf)) {
            if (reference instanceof Reference.Leafref leafref) {
                reads.addAll(leafref.bound().reads());
            }
        }
        ways = model.references(leaf).stream()
                .filter(Reference::requireInstance)
                .map(reference -> new Way(
                        reference,
                        reference instanceof Reference.Leafref leafref ? targets.apply(leafref) : Optional.empty()))
                .toList();
        pointsTo = model.references(leaf).stream().anyMatch(Reference.Instance.class::isInstance)
                ? Optional.of(new PointsTo(model))
                : Optional.empty();
    }

    /** Whether a leaf can have a value that this constraint refuses. */
    static boolean canFail(XPathModel model, ValueSchema leaf) {
        return model.references(leaf).stream().anyMatch(Reference::requireInstance);
    }

    @Override
    public ValueSchema context() {
        return leaf;
    }

    @Override
    public Set<Read> reads() {
        return reads;
    }

    /** The index of what instance-identifiers point to, if the leaf has any. */
    Optional<PointsTo> pointsTo() {
        return pointsTo;
    }

    @Override
    public List<Indexed> indexes() {
        return pointsTo.<List<Indexed>>map(List::of).orElse(List.of());
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        var value = (Scalar) instance;
        var stands = isFree(leaf.type(), value.text())
                || ways.stream().anyMatch(way -> way.reference().type().isCanonical(value.text())
                        && way.leadsFrom(value, model, run));
        if (stands) {
            return List.of();
        }
        var error = RpcError.application(ErrorTag.DATA_MISSING, message(value))
                .appTag("instance-required")
                .at(value.path());
        return List.of(new Violation(instance, error));
    }

    /** Whether a type allows a value without an instance that it refers to. */
    private static boolean isFree(ValueType type, String value) {
        return switch (type) {
            case ValueType.LeafrefType leafref -> !leafref.requireInstance() && leafref.target().isCanonical(value);
            case ValueType.InstanceIdentifierType identifier ->
                    !identifier.requireInstance() && identifier.isCanonical(value);
            case ValueType.UnionType union -> union.members().stream().anyMatch(member -> isFree(member, value));
            default -> type.isCanonical(value);
        };
    }

    private String message(Scalar value) {
        var targets = model.references(leaf).stream()
                .filter(Reference.Leafref.class::isInstance)
                .map(reference -> ((Reference.Leafref) reference).target().toString())
                .toList();
        return targets.isEmpty()
                ? "there is no node " + value.text()
                : "there is no " + String.join(" or ", targets) + " with the value \"" + value.text() + "\"";
    }
}
