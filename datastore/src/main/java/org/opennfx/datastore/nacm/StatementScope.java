package org.opennfx.datastore.nacm;

import org.opennfx.datastore.nacm.StatementExpression.Reach;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.type.UserPattern;

/**
 * The statements that an expression means, as one rule is about them for one kind of access: a statement with all in it, and
 * where the rule permits, what is above it, as far as that has to be read or made on the way to it.
 *
 * @param action stands where it cannot be said what an expression means: it denies, or does not permit
 */
record StatementScope(StatementNames names, StatementExpression expression, Action action, AccessOperation operation) implements Scope {
    @Override
    public boolean canCover(SchemaNode node) {
        return names.canName(node);
    }

    @Override
    public boolean namesNoInstance() {
        return false;
    }

    @Override
    public boolean admits(Trail at, String user) {
        return switch (reach(at)) {
            case ALL -> true;
            case SOME -> action.permits() && operation != AccessOperation.UPDATE && isOnTheWay(at);
            case NONE -> false;
        };
    }

    private static boolean isOnTheWay(Trail at) {
        return at.schema() instanceof InnerSchema || at.schema().isKey();
    }

    @Override
    public boolean covers(Trail at, NodeName name, String user) {
        return canCover(at.schema()) && reach(at) == Reach.ALL;
    }

    /** What of a node and all in it the rule is about. */
    Reach reach(Trail at) {
        try {
            var words = names.of(at);
            for (var i = 0; words.isPresent() && i < words.get().size(); i++) {
                if (expression.of(words.get().subList(0, i)) == Reach.ALL) {
                    return Reach.ALL;
                }
            }
            return words.map(expression::of).orElse(Reach.NONE);
        } catch (UserPattern.TooCostly _) {
            return action.permits() ? Reach.NONE : Reach.ALL;
        }
    }
}
