package org.opennfx.yang;

import java.util.Objects;
import java.util.Optional;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveStatementEquivalent;
import org.opendaylight.yangtools.yang.model.api.stmt.UnrecognizedStatement;

/** Reads the extensions of nfx-cli from a schema node. */
final class CliHints {
    private CliHints() {}

    static boolean has(DataSchemaNode node, String extension) {
        return argument(node, extension).isPresent();
    }

    /** The argument of an extension, empty text if it takes none. */
    static Optional<String> argument(DataSchemaNode node, String extension) {
        var declared = ((EffectiveStatementEquivalent<?>) node).asEffectiveStatement().getDeclared();
        return declared.declaredSubstatements(UnrecognizedStatement.class).stream()
                .filter(statement -> statement.statementDefinition().getStatementName().getLocalName().equals(extension))
                .map(statement -> Objects.requireNonNullElse(statement.rawArgument(), ""))
                .findFirst();
    }
}
