package org.opennfx.datastore.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.opennfx.datastore.error.Errors;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.xpath.XNode;

/** What one check found so far. */
final class Findings {
    private record Finding(int constraint, Violation violation) {}

    private static final Comparator<Finding> IN_DOCUMENT_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.violation().at(), XNode.documentOrder())
            .thenComparingInt(Finding::constraint);

    private final List<Finding> all = new ArrayList<>();
    private int checks;

    /**
     * Checks everything on one side.
     *
     * @param indexes of the whole of it
     */
    static Findings in(Side side, ConstraintSet constraints, Indexes indexes) {
        var findings = new Findings();
        var run = new Run(indexes);
        side.forEach((constraint, instance) -> {
            findings.checks++;
            constraint.check(instance, run).forEach(violation ->
                    findings.all.add(new Finding(constraints.ordinal(constraint), violation)));
        });
        findings.all.sort(IN_DOCUMENT_ORDER);
        return findings;
    }

    /** How many times a constraint was checked on an instance. */
    int checks() {
        return checks;
    }

    /** In document order, each once. */
    List<RpcError> errors() {
        var distinct = new LinkedHashSet<RpcError>();
        all.forEach(finding -> distinct.add(finding.violation().error()));
        return Errors.limited(List.copyOf(distinct));
    }
}
