package org.opennfx.datastore.schema;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.yangtools.yang.common.Revision;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.spi.source.URLYangTextSource;
import org.opendaylight.yangtools.yang.model.spi.source.YangIRSource;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;
import org.opendaylight.yangtools.yang.parser.api.YangSyntaxErrorException;
import org.opendaylight.yangtools.yang.parser.impl.DefaultYangParserFactory;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.TextToIRTransformer;

/** Parses YANG text with yangtools and hands it to the {@link SchemaCompiler}. */
final class SchemaLoader {
    private SchemaLoader() {}

    static Schema load(Collection<URL> sources, Set<String> importOnly) {
        // most of the time goes into reading the text, which needs nothing of the other sources
        var parsed = sources.parallelStream().map(SchemaLoader::parse).toList();
        var parser = new DefaultYangParserFactory().createParser();
        var byModule = new HashMap<String, URL>();
        for (var source : parsed) {
            byModule.put(source.text().sourceId().name().getLocalName(), source.location());
            try {
                parser.addSource(source.text());
            } catch (YangParserException | IOException e) {
                throw new SchemaException(source.location() + ": " + reason(e), e);
            }
        }
        try {
            var context = parser.buildEffectiveModel();
            return new SchemaCompiler(context, modules(context, byModule, importOnly)).compile();
        } catch (YangParserException e) {
            throw new SchemaException(reason(e), e);
        }
    }

    private record Parsed(URL location, YangIRSource text) {}

    private static Parsed parse(URL source) {
        try {
            return new Parsed(source, TextToIRTransformer.transformText(new URLYangTextSource(source)));
        } catch (YangSyntaxErrorException e) {
            throw new SchemaException(source + ": " + reason(e), e);
        } catch (IOException e) {
            throw new SchemaException(source + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** yangtools says what is wrong in the innermost cause. */
    private static String reason(Throwable error) {
        var cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static Map<String, ModuleInfo> modules(
            EffectiveModelContext context, Map<String, URL> sources, Set<String> importOnly) {
        var all = new HashMap<String, ModuleInfo>();
        for (var module : context.getModules()) {
            all.put(module.getName(), info(module, sources, !importOnly.contains(module.getName())));
        }
        return all;
    }

    private static ModuleInfo info(Module module, Map<String, URL> sources, boolean implemented) {
        return new ModuleInfo(
                module.getName(),
                module.getRevision().map(Revision::toString),
                module.getNamespace().toString(),
                module.getPrefix(),
                module.getFeatures().stream().map(feature -> feature.getQName().getLocalName()).sorted().toList(),
                module.getSubmodules().stream()
                        .map(part -> new ModuleInfo.Submodule(
                                part.getName(), part.getRevision().map(Revision::toString)))
                        .toList(),
                implemented,
                Optional.ofNullable(sources.get(module.getName())));
    }
}
