package org.opennfx.datastore.schema;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.BelongsToStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ImportStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MustStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SubmoduleEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenStatement;
import org.opennfx.datastore.type.Prefixes;

/**
 * Knows what prefixes mean in each must and when statement: it depends on the module or submodule that the statement
 * was written in (RFC 7950 6.4.1), wherever a grouping takes it. All copies that yangtools makes of a statement have
 * one declared statement in common.
 */
final class StatementPrefixes {
    private final IdentityHashMap<DeclaredStatement<?>, Prefixes> byStatement = new IdentityHashMap<>();

    StatementPrefixes(EffectiveModelContext context) {
        for (var module : context.getModuleStatements().values()) {
            addAll(Objects.requireNonNull(module.getDeclared()));
            module.effectiveSubstatements().stream()
                    .filter(SubmoduleEffectiveStatement.class::isInstance)
                    .map(SubmoduleEffectiveStatement.class::cast)
                    .forEach(submodule -> addAll(Objects.requireNonNull(submodule.getDeclared())));
        }
    }

    Prefixes of(DeclaredStatement<?> statement) {
        return byStatement.getOrDefault(statement, _ -> Optional.empty());
    }

    private void addAll(DeclaredStatement<?> module) {
        var modules = new HashMap<String, String>();
        if (module instanceof ModuleStatement own) {
            modules.put(own.getPrefix().argument(), own.rawArgument());
        }
        for (var owner : module.declaredSubstatements(BelongsToStatement.class)) {
            modules.put(owner.getPrefix().argument(), owner.rawArgument());
        }
        for (var imported : module.declaredSubstatements(ImportStatement.class)) {
            modules.put(imported.getPrefix().argument(), imported.rawArgument());
        }
        var known = Map.copyOf(modules);
        add(module, prefix -> Optional.ofNullable(known.get(prefix)));
    }

    private void add(DeclaredStatement<?> statement, Prefixes prefixes) {
        if (statement instanceof MustStatement || statement instanceof WhenStatement) {
            byStatement.put(statement, prefixes);
        }
        statement.declaredSubstatements().forEach(inside -> add(inside, prefixes));
    }
}
