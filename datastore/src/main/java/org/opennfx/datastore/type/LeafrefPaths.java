package org.opennfx.datastore.type;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.common.UnresolvedQName;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.PathExpression;
import org.opendaylight.yangtools.yang.model.api.PathExpression.LocationPathSteps;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.xpath.api.YangBinaryExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangBinaryOperator;
import org.opendaylight.yangtools.yang.xpath.api.YangExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangFunctionCallExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath.ResolvedQNameStep;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath.UnresolvedQNameStep;
import org.opendaylight.yangtools.yang.xpath.api.YangPathExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangQNameExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathAxis;

/**
 * Follows and rewrites the paths of leafrefs. They are taken from yangtools' tree and not from the text, because a typedef
 * gives no statement to find the meaning of prefixes by; their grammar (RFC 7950 14, path-arg) is so small that the
 * faults of that parser do not matter. Its own resolution of 14.0.20 refuses a path that leads out of an action.
 */
final class LeafrefPaths {
    private final EffectiveModelContext context;

    LeafrefPaths(EffectiveModelContext context) {
        this.context = context;
    }

    /** A leaf or leaf-list and the nodes that it is in, from the root down. */
    record Target(TypedDataSchemaNode leaf, List<DataNodeContainer> ancestors) {}

    /**
     * @throws IllegalArgumentException if the path leads to no leaf or leaf-list
     */
    Target target(PathExpression path, TypedDataSchemaNode leaf, List<DataNodeContainer> ancestors) {
        var location = location(path);
        var containers = new ArrayList<DataNodeContainer>(location.isAbsolute() ? List.of(context) : ancestors);
        var steps = location.getSteps();
        // the first step up leads from the leaf to the innermost of its ancestors
        var atLeaf = !location.isAbsolute();
        for (var step : steps.subList(0, steps.size() - 1)) {
            if (step.getAxis() == YangXPathAxis.PARENT) {
                if (!atLeaf) {
                    containers.removeLast();
                }
                atLeaf = false;
            } else if (containers.getLast().dataChildByName(name(step, leaf)) instanceof DataNodeContainer inner) {
                containers.add(inner);
            }
        }
        var last = containers.getLast().findDataTreeChild(name(steps.getLast(), leaf));
        if (last.isPresent() && last.get() instanceof TypedDataSchemaNode found) {
            return new Target(found, List.copyOf(containers));
        }
        throw new IllegalArgumentException("leafref path " + path.getOriginalString() + " leads to no leaf");
    }

    /** The path with the name of its module as the prefix of each name. */
    String text(PathExpression path, TypedDataSchemaNode leaf) {
        return text(location(path), leaf);
    }

    private static YangLocationPath location(PathExpression path) {
        if (path.getSteps() instanceof LocationPathSteps location) {
            return location.getLocationPath();
        }
        throw new IllegalArgumentException("\"" + path.getOriginalString() + "\" is not a path of a leafref (RFC 7950 9.9.2)");
    }

    private String text(YangLocationPath path, TypedDataSchemaNode leaf) {
        return (path.isAbsolute() ? "/" : "") + steps(path, leaf);
    }

    private String steps(YangLocationPath path, TypedDataSchemaNode leaf) {
        return path.getSteps().stream().map(step -> text(step, leaf)).collect(Collectors.joining("/"));
    }

    private String text(YangLocationPath.Step step, TypedDataSchemaNode leaf) {
        var predicates = step.getPredicates().stream()
                .map(predicate -> "[" + text(predicate, leaf) + "]")
                .collect(Collectors.joining());
        return (step.getAxis() == YangXPathAxis.PARENT ? ".." : text(name(step, leaf))) + predicates;
    }

    private String text(YangExpr expression, TypedDataSchemaNode leaf) {
        return switch (expression) {
            case YangQNameExpr.Resolved key -> text(key.getQName());
            case YangQNameExpr.Unresolved key -> text(own(key.getQName(), leaf));
            case YangLocationPath path -> text(path, leaf);
            case YangPathExpr path ->
                    text(path.getFilterExpr(), leaf)
                            + path.getLocationPath().map(location -> "/" + steps(location, leaf)).orElse("");
            case YangBinaryExpr binary when binary.getOperator() == YangBinaryOperator.EQUALS ->
                    text(binary.getLeftExpr(), leaf) + "=" + text(binary.getRightExpr(), leaf);
            case YangFunctionCallExpr call when call.getName().getLocalName().equals("current") -> "current()";
            default -> throw new IllegalArgumentException("a leafref path has an unexpected part: " + expression);
        };
    }

    private String text(QName name) {
        return context.findModule(name.getModule()).orElseThrow().getName() + ":" + name.getLocalName();
    }

    private static QName name(YangLocationPath.Step step, TypedDataSchemaNode leaf) {
        return switch (step) {
            case ResolvedQNameStep named -> named.getQName();
            case UnresolvedQNameStep named -> own(named.getQName(), leaf);
            default -> throw new IllegalArgumentException("a leafref path has an unexpected step: " + step);
        };
    }

    /** A name without a prefix is of the module that the leaf is in, wherever the path was written (RFC 7950 6.4.1). */
    private static QName own(UnresolvedQName name, TypedDataSchemaNode leaf) {
        QNameModule module = leaf.getQName().getModule();
        return QName.create(module, name.getLocalName());
    }
}
