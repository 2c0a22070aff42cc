package org.opennfx.datastore.schema;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.BelongsToStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.DefaultStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ImportStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MustStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenStatement;

/**
 * Knows what prefixes mean in each must, when and default statement: it depends on the module or submodule that the statement
 * was written in (RFC 7950 6.4.1), wherever a grouping takes it. All copies that yangtools makes of a statement have
 * one declared statement in common.
 */
final class StatementPrefixes {
    private final IdentityHashMap<DeclaredStatement<?>, DeclaredPrefixes> byStatement = new IdentityHashMap<>();
    private final Map<String, DeclaredPrefixes> byModule = new HashMap<>();

    StatementPrefixes(EffectiveModelContext context) {
        for (var module : context.getModules()) {
            var declared = Objects.requireNonNull(module.asEffectiveStatement().getDeclared());
            var own = prefixes(declared);
            byModule.put(module.getName(), own);
            add(declared, own);
            for (var submodule : module.getSubmodules()) {
                var part = Objects.requireNonNull(submodule.asEffectiveStatement().getDeclared());
                add(part, prefixes(part));
            }
        }
    }

    /** What they mean in a must, when or default statement. */
    DeclaredPrefixes of(DeclaredStatement<?> statement) {
        return byStatement.getOrDefault(statement, DeclaredPrefixes.NONE);
    }

    /** What they mean in the text of a module, without its submodules. */
    DeclaredPrefixes of(String module) {
        return byModule.getOrDefault(module, DeclaredPrefixes.NONE);
    }

    private static DeclaredPrefixes prefixes(DeclaredStatement<?> module) {
        var modules = new HashMap<String, String>();
        if (module instanceof ModuleStatement own) {
            modules.put("", own.rawArgument());
            modules.put(own.getPrefix().argument(), own.rawArgument());
        }
        for (var owner : module.declaredSubstatements(BelongsToStatement.class)) {
            modules.put("", owner.rawArgument());
            modules.put(owner.getPrefix().argument(), owner.rawArgument());
        }
        for (var imported : module.declaredSubstatements(ImportStatement.class)) {
            modules.put(imported.getPrefix().argument(), imported.rawArgument());
        }
        return new DeclaredPrefixes(modules);
    }

    private void add(DeclaredStatement<?> statement, DeclaredPrefixes prefixes) {
        if (statement instanceof MustStatement || statement instanceof WhenStatement || statement instanceof DefaultStatement) {
            byStatement.put(statement, prefixes);
        }
        statement.declaredSubstatements().forEach(inside -> add(inside, prefixes));
    }
}
