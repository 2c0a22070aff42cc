package org.opennfx.datastore.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.RequireInstanceStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.TypeStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.TypedefStatement;

/**
 * Reads require-instance from the statements as they are written. yangtools gives false for an instance-identifier that
 * has no such statement, for which RFC 7950 9.9.3 says true.
 */
final class RequiredInstances {
    private final Map<QName, TypeStatement> typedefs = new HashMap<>();

    RequiredInstances(EffectiveModelContext context) {
        for (var module : context.getModules()) {
            addAll(Objects.requireNonNull(module.asEffectiveStatement().getDeclared()));
            for (var submodule : module.getSubmodules()) {
                addAll(Objects.requireNonNull(submodule.asEffectiveStatement().getDeclared()));
            }
        }
    }

    private void addAll(DeclaredStatement<?> statement) {
        if (statement instanceof TypedefStatement typedef) {
            type(typedef).ifPresent(type -> typedefs.put(typedef.argument(), type));
        }
        statement.declaredSubstatements().forEach(this::addAll);
    }

    /** The type statement of a leaf, leaf-list or typedef. */
    static Optional<TypeStatement> type(DeclaredStatement<?> statement) {
        return statement.declaredSubstatements(TypeStatement.class).stream().findFirst().map(type -> type);
    }

    /** Whether the type, or else the typedef that it names, says that an instance need not be there. */
    boolean isOptional(TypeStatement type) {
        return type.declaredSubstatements(RequireInstanceStatement.class).stream()
                .findFirst()
                .map(required -> !required.argument())
                .or(() -> typedef(type).map(this::isOptional))
                .orElse(false);
    }

    /** The members of a union, or of the one that a typedef stands for. */
    List<TypeStatement> members(TypeStatement type) {
        List<TypeStatement> own = List.copyOf(type.declaredSubstatements(TypeStatement.class));
        return own.isEmpty() ? typedef(type).map(this::members).orElse(List.of()) : own;
    }

    private Optional<TypeStatement> typedef(TypeStatement type) {
        return Optional.ofNullable(typedefs.get(type.argument()));
    }
}
