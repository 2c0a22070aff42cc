package org.opennfx.datastore.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaException;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * Checks the configuration of a datastore against all constraints of a schema (RFC 7950 8). What the types of values
 * and the structure of the schema do not allow is not looked for: it does not become a tree. Immutable, and safe for
 * any thread.
 */
public final class Checker {
    /** Errors in one verdict; further ones are only counted. */
    static final int MOST_ERRORS = 100;

    private record Finding(int constraint, Violation violation) {}

    private static final Comparator<Finding> IN_DOCUMENT_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.violation().at(), XNode.documentOrder())
            .thenComparingInt(Finding::constraint);

    private final ConstraintSet constraints;
    private final Checked empty;

    /**
     * @throws SchemaException if a must or when statement has no valid expression
     */
    public Checker(Schema schema) {
        this.constraints = ConstraintSet.ofConfiguration(new XPathModel(schema));
        this.empty = new Checked(ContainerNode.empty(schema.root()), Indexes.none());
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
        var findings = new ArrayList<Finding>();
        var run = new Run(affected.next().indexes());
        var checks = new int[1];
        affected.after().forEach((constraint, instance) -> {
            checks[0]++;
            constraint.check(instance, run).forEach(violation ->
                    findings.add(new Finding(constraints.ordinal(constraint), violation)));
        });
        var work = new Verdict.Work(
                checks[0],
                affected.before().tree().nodesReached() + affected.after().tree().nodesReached());
        return findings.isEmpty()
                ? new Verdict(List.of(), affected.next(), work)
                : new Verdict(errors(findings), before, work);
    }

    private static List<RpcError> errors(List<Finding> findings) {
        findings.sort(IN_DOCUMENT_ORDER);
        var distinct = new LinkedHashSet<RpcError>();
        findings.forEach(finding -> distinct.add(finding.violation().error()));
        var errors = new ArrayList<>(distinct);
        if (errors.size() <= MOST_ERRORS) {
            return errors;
        }
        var more = errors.size() - MOST_ERRORS;
        errors.subList(MOST_ERRORS, errors.size()).clear();
        errors.add(RpcError.application(ErrorTag.OPERATION_FAILED, "there are " + more + " more errors"));
        return errors;
    }
}
