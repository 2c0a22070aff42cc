package org.opennfx.datastore.type;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.EffectiveStatementEquivalent;
import org.opendaylight.yangtools.yang.model.api.IdentitySchemaNode;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.stmt.TypeStatement;
import org.opendaylight.yangtools.yang.model.api.type.BinaryTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BitsTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BooleanTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EmptyTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.IdentityrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.InstanceIdentifierTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Int8TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LeafrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.ModifierKind;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint16TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint32TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint64TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.Uint8TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.UnionTypeDefinition;

/**
 * Makes {@link ValueType}s out of the type definitions that yangtools parsed. The codecs of yangtools are not used:
 * 14.0.20 accepts hexadecimal and octal integers and bad base64 in instance data, and refuses {@code -0}.
 */
public final class TypeCompiler {
    private final ValueType.InstancePaths paths;
    private final EffectiveModelContext context;
    private final RequiredInstances required;
    private final LeafrefPaths leafrefs;
    private final Map<QName, Set<String>> derived = new HashMap<>();

    public TypeCompiler(EffectiveModelContext context, ValueType.InstancePaths paths) {
        this.context = context;
        this.paths = paths;
        this.required = new RequiredInstances(context);
        this.leafrefs = new LeafrefPaths(context);
        for (var module : context.getModules()) {
            for (var identity : module.getIdentities()) {
                addToBases(identity, name(identity.getQName()));
            }
        }
    }

    private void addToBases(IdentitySchemaNode identity, String name) {
        for (var base : identity.getBaseIdentities()) {
            if (derived.computeIfAbsent(base.getQName(), _ -> new HashSet<>()).add(name)) {
                addToBases(base, name);
            }
        }
    }

    /** The identities derived from a base, without itself, as {@code module:name}, for each base {@code module:name}. */
    public Map<String, Set<String>> identities() {
        var all = new HashMap<String, Set<String>>();
        derived.forEach((base, names) -> all.put(name(base), Set.copyOf(names)));
        return Map.copyOf(all);
    }

    /**
     * @param ancestors the nodes that the leaf is in, from the root down, without choices and cases
     * @throws IllegalArgumentException if it is a leafref whose path leads to no leaf or leaf-list
     */
    public ValueType compile(TypedDataSchemaNode leaf, List<DataNodeContainer> ancestors) {
        return compile(leaf.getType(), written(leaf), leaf, ancestors);
    }

    private static Optional<TypeStatement> written(TypedDataSchemaNode leaf) {
        return leaf instanceof EffectiveStatementEquivalent<?> equivalent
                ? Optional.ofNullable(equivalent.asEffectiveStatement().getDeclared()).flatMap(RequiredInstances::type)
                : Optional.empty();
    }

    private ValueType compile(
            TypeDefinition<?> type, Optional<TypeStatement> written, TypedDataSchemaNode leaf, List<DataNodeContainer> ancestors) {
        return switch (type) {
            case Int8TypeDefinition t -> integer(8, true, t);
            case Int16TypeDefinition t -> integer(16, true, t);
            case Int32TypeDefinition t -> integer(32, true, t);
            case Int64TypeDefinition t -> integer(64, true, t);
            case Uint8TypeDefinition t -> integer(8, false, t);
            case Uint16TypeDefinition t -> integer(16, false, t);
            case Uint32TypeDefinition t -> integer(32, false, t);
            case Uint64TypeDefinition t -> integer(64, false, t);
            case DecimalTypeDefinition t -> new ValueType.DecimalType(t.getFractionDigits(), ranges(t));
            case StringTypeDefinition t -> string(t);
            case BooleanTypeDefinition _ -> new ValueType.BooleanType();
            case EmptyTypeDefinition _ -> new ValueType.EmptyType();
            case EnumTypeDefinition t -> enumeration(t);
            case BitsTypeDefinition t -> bits(t);
            case BinaryTypeDefinition t -> new ValueType.BinaryType(lengths(t));
            case IdentityrefTypeDefinition t -> identityref(t, leaf);
            case LeafrefTypeDefinition t -> leafref(t, leaf, ancestors);
            case InstanceIdentifierTypeDefinition t ->
                    new ValueType.InstanceIdentifierType(
                            t.requireInstance() || written.filter(required::isOptional).isEmpty(), paths);
            case UnionTypeDefinition t ->
                    union(t, written.map(required::members).orElse(List.of()), leaf, ancestors);
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    /**
     * @param written the types of the members in their order, as they stand in the module; none where that is not known
     */
    private ValueType union(
            UnionTypeDefinition type, List<TypeStatement> written, TypedDataSchemaNode leaf, List<DataNodeContainer> ancestors) {
        var members = new ArrayList<ValueType>();
        for (var i = 0; i < type.getTypes().size(); i++) {
            var member = i < written.size() ? Optional.of(written.get(i)) : Optional.<TypeStatement>empty();
            members.add(compile(type.getTypes().get(i), member, leaf, ancestors));
        }
        return new ValueType.UnionType(members);
    }

    private static ValueType string(StringTypeDefinition type) {
        var text = new ValueType.StringType(lengths(type), patterns(type), CanonicalText.of(type));
        var isXPath = allOf(type).stream().map(TypeDefinition::getQName).anyMatch(TypeCompiler::isXPath);
        return isXPath ? new ValueType.XPathType(text) : text;
    }

    private static boolean isXPath(QName type) {
        return type.getLocalName().equals("xpath1.0")
                && type.getNamespace().toString().equals("urn:ietf:params:xml:ns:yang:ietf-yang-types");
    }

    private static ValueType integer(int bits, boolean signed, RangeRestrictedTypeDefinition<?, ?> type) {
        return new ValueType.IntegerType(bits, signed, ranges(type));
    }

    private static List<Restriction.Within> ranges(RangeRestrictedTypeDefinition<?, ?> type) {
        return type.getRangeConstraint()
                .map(range -> new Restriction.Within(
                        "value",
                        intervals(range.getAllowedRanges()),
                        range.getErrorMessage(),
                        range.getErrorAppTag()))
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Restriction.Within> lengths(LengthRestrictedTypeDefinition<?> type) {
        return type.getLengthConstraint()
                .map(length -> new Restriction.Within(
                        "length",
                        intervals(length.getAllowedRanges()),
                        length.getErrorMessage(),
                        length.getErrorAppTag()))
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Restriction.Interval> intervals(RangeSet<?> ranges) {
        return ranges.asRanges().stream()
                .map((Range<?> range) ->
                        new Restriction.Interval(decimal(range.lowerEndpoint()), decimal(range.upperEndpoint())))
                .toList();
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private static List<Restriction.Matches> patterns(StringTypeDefinition type) {
        var all = new ArrayList<Restriction.Matches>();
        for (var definition : allOf(type)) {
            for (var pattern : definition.getPatternConstraints()) {
                all.add(new Restriction.Matches(
                        new LazyPattern(XsdPattern.toJava(pattern.getRegularExpressionString())),
                        pattern.getModifier().filter(ModifierKind.INVERT_MATCH::equals).isPresent(),
                        pattern.getRegularExpressionString(),
                        pattern.getErrorMessage(),
                        pattern.getErrorAppTag()));
            }
        }
        return List.copyOf(all);
    }

    /** The type and those that it is derived from, the base first: the patterns of all of them apply. */
    private static List<StringTypeDefinition> allOf(StringTypeDefinition type) {
        var chain = new ArrayList<StringTypeDefinition>();
        StringTypeDefinition each = type;
        while (each != null) {
            chain.addFirst(each);
            each = each.getBaseType();
        }
        return chain;
    }

    private static ValueType enumeration(EnumTypeDefinition type) {
        var values = new LinkedHashMap<String, Integer>();
        var descriptions = new HashMap<String, String>();
        type.getValues().forEach(pair -> {
            values.put(pair.getName(), pair.getValue());
            pair.getDescription().ifPresent(text -> descriptions.put(pair.getName(), text));
        });
        return new ValueType.EnumerationType(values, descriptions);
    }

    private static ValueType bits(BitsTypeDefinition type) {
        var positions = new HashMap<String, Long>();
        type.getBits().forEach(bit -> positions.put(bit.getName(), bit.getPosition().longValue()));
        return new ValueType.BitsType(positions);
    }

    private ValueType leafref(LeafrefTypeDefinition type, TypedDataSchemaNode leaf, List<DataNodeContainer> ancestors) {
        var path = type.getPathStatement();
        var target = leafrefs.target(path, leaf, ancestors);
        return new ValueType.LeafrefType(
                leafrefs.text(path, leaf), type.requireInstance(), compile(target.leaf(), target.ancestors()));
    }

    private ValueType identityref(IdentityrefTypeDefinition type, TypedDataSchemaNode leaf) {
        var own = context.findModule(leaf.getQName().getModule()).orElseThrow();
        return new ValueType.IdentityrefType(allDerivedFrom(type.getIdentities()), own.getName());
    }

    /** With several bases the value must be derived from each of them (RFC 7950 9.10.2). */
    private Set<String> allDerivedFrom(Collection<? extends IdentitySchemaNode> bases) {
        var common = new HashSet<String>();
        var first = true;
        for (var base : bases) {
            var names = derived.getOrDefault(base.getQName(), Set.of());
            if (first) {
                common.addAll(names);
                first = false;
            } else {
                common.retainAll(names);
            }
        }
        return common;
    }

    private String name(QName qname) {
        var module = context.findModule(qname.getModule()).orElseThrow();
        return module.getName() + ":" + qname.getLocalName();
    }
}
