package org.opennfx.datastore.schema;

import java.io.IOException;
import java.net.URL;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.common.Revision;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.stmt.FeatureSet;
import org.opendaylight.yangtools.yang.model.spi.source.SourceInfo;
import org.opendaylight.yangtools.yang.model.spi.source.URLYangTextSource;
import org.opendaylight.yangtools.yang.model.spi.source.YangIRSource;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;
import org.opendaylight.yangtools.yang.parser.api.YangSyntaxErrorException;
import org.opendaylight.yangtools.yang.parser.impl.DefaultYangParserFactory;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.TextToIRTransformer;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.YangIRSourceInfoExtractor;
import org.opendaylight.yangtools.yang.parser.spi.source.SourceException;

/** Parses YANG text with yangtools and hands it to the {@link SchemaCompiler}. */
final class SchemaLoader {
    private SchemaLoader() {}

    static Schema load(ModuleSet modules) {
        var parsed = parsed(modules);
        var byName = new HashMap<String, URL>();
        parsed.forEach(source -> byName.put(source.text().sourceId().name().getLocalName(), source.location()));
        var context = context(parsed, modules);
        return new SchemaCompiler(modules, context, infos(context, byName, modules.importOnly())).compile();
    }

    /** What the modules are parsed into, for those that need statements which are not compiled. */
    static EffectiveModelContext context(ModuleSet modules) {
        return context(parsed(modules), modules);
    }

    private static List<Parsed> parsed(ModuleSet modules) {
        // most of the time goes into reading the text, which needs nothing of the other sources
        return modules.texts().parallelStream().map(SchemaLoader::parse).toList();
    }

    /** With those of the features alone whose own if-feature statements let them be (RFC 7950 7.20.1). */
    private static EffectiveModelContext context(List<Parsed> parsed, ModuleSet modules) {
        var features = modules.features();
        while (true) {
            var context = context(parsed, features);
            var possible = SupportedFeatures.possible(context, features);
            if (possible.equals(features)) {
                return context;
            }
            features = possible;
        }
    }

    private static EffectiveModelContext context(List<Parsed> parsed, Map<String, Set<String>> features) {
        var parser = new DefaultYangParserFactory().createParser();
        for (var source : parsed) {
            try {
                parser.addSource(source.text());
            } catch (YangParserException | IOException e) {
                throw new SchemaException(source.location() + ": " + reason(e), e);
            }
        }
        try {
            parser.setSupportedFeatures(features(parsed, features));
            return parser.buildEffectiveModel();
        } catch (YangParserException e) {
            throw new SchemaException(reason(e), e);
        }
    }

    private static FeatureSet features(List<Parsed> sources, Map<String, Set<String>> supported) {
        var all = FeatureSet.builder();
        for (var source : sources) {
            var info = YangIRSourceInfoExtractor.forIR(source.text());
            var features = supported.get(info.sourceId().name().getLocalName());
            if (features != null && info instanceof SourceInfo.Module module) {
                all.addModuleFeatures(qualified(module), features);
            }
        }
        return all.build();
    }

    private static QNameModule qualified(SourceInfo.Module module) {
        return module.revisions().stream()
                .max(Comparator.naturalOrder())
                .map(latest -> QNameModule.of(module.namespace(), latest))
                .orElseGet(() -> QNameModule.of(module.namespace()));
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

    /** yangtools says what is wrong in the innermost cause that knows where it is, or else that has something to say. */
    private static String reason(Throwable error) {
        var told = error;
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && (cause instanceof SourceException || !(told instanceof SourceException))) {
                told = cause;
            }
        }
        return String.valueOf(told.getMessage());
    }

    private static Map<String, ModuleInfo> infos(
            EffectiveModelContext context, Map<String, URL> sources, Set<String> importOnly) {
        var all = new HashMap<String, ModuleInfo>();
        for (var module : context.getModules()) {
            all.put(module.getName(), info(context, module, sources, !importOnly.contains(module.getName())));
        }
        return all;
    }

    private static ModuleInfo info(
            EffectiveModelContext context, Module module, Map<String, URL> sources, boolean implemented) {
        return new ModuleInfo(
                module.getName(),
                module.getRevision().map(Revision::toString),
                module.getNamespace().toString(),
                module.getPrefix(),
                module.getYangVersion().toString(),
                module.getFeatures().stream().map(feature -> feature.getQName().getLocalName()).sorted().toList(),
                module.getSubmodules().stream()
                        .map(part -> new ModuleInfo.Submodule(
                                part.getName(), part.getRevision().map(Revision::toString), source(part.getName(), sources)))
                        .toList(),
                deviatedBy(context, module),
                implemented,
                source(module.getName(), sources));
    }

    private static URL source(String name, Map<String, URL> sources) {
        return Objects.requireNonNull(sources.get(name), "what is parsed has been read from somewhere");
    }

    private static List<String> deviatedBy(EffectiveModelContext context, Module module) {
        return context.getModules().stream()
                .filter(other -> other.getDeviations().stream()
                        .map(deviation -> deviation.getTargetPath().lastNodeIdentifier().getModule())
                        .anyMatch(module.getQNameModule()::equals))
                .map(Module::getName)
                .sorted()
                .toList();
    }
}
