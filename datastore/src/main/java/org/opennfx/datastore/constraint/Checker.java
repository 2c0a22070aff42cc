package org.opennfx.datastore.constraint;

import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaException;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * Checks the configuration of a datastore against all constraints of a schema (RFC 7950 8). What the types of values
 * and the structure of the schema do not allow is not looked for: it does not become a tree. Immutable, and safe for
 * any thread.
 */
public final class Checker {
    private final ConstraintSet constraints;
    private final Checked empty;

    /**
     * @throws SchemaException if a must or when statement has no valid expression
     */
    public Checker(Schema schema) {
        this(new XPathModel(schema));
    }

    /**
     * Shares a model with others who evaluate expressions.
     *
     * @throws SchemaException if a must or when statement has no valid expression
     */
    public Checker(XPathModel model) {
        this.constraints = ConstraintSet.ofConfiguration(model);
        this.empty = new Checked(ContainerNode.empty(model.schema().root()), Indexes.none());
    }

    XPathModel model() {
        return constraints.model();
    }

    /** Where the check of a whole datastore starts. An empty datastore need not be valid. */
    public Checked empty() {
        return empty;
    }

    /** Checks a whole datastore. */
    public Verdict check(ContainerNode root) {
        return check(empty, root);
    }

    /**
     * Checks what the difference to a valid content can have broken.
     *
     * @param before what this checker gave as {@link Verdict#next()}
     */
    public Verdict check(Checked before, ContainerNode after) {
        var affected = Affected.by(constraints, before, after);
        var findings = Findings.in(affected.after(), constraints, affected.next().indexes());
        var nodes = affected.before().tree().nodesReached() + affected.after().tree().nodesReached();
        var work = new Verdict.Work(findings.checks(), nodes);
        var errors = findings.errors();
        return new Verdict(errors, errors.isEmpty() ? affected.next() : before, work);
    }
}
