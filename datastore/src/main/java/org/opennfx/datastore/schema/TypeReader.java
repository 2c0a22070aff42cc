package org.opennfx.datastore.schema;

import java.math.BigDecimal;
import java.util.Set;
import org.opennfx.datastore.type.CanonicalText;
import org.opennfx.datastore.type.LazyPattern;
import org.opennfx.datastore.type.Restriction;
import org.opennfx.datastore.type.ValueType;

/** Reads the types that {@link TypeWriter} wrote. */
final class TypeReader {
    private final ImageIn in;
    private final ValueType.InstancePaths paths;
    private final ImageIn.Pool<ValueType> types = new ImageIn.Pool<>();

    TypeReader(ImageIn in, ValueType.InstancePaths paths) {
        this.in = in;
        this.paths = paths;
    }

    ValueType read() {
        return types.read(in, this::define);
    }

    private ValueType define() {
        return switch (in.constant(TypeKind.class)) {
            case INTEGER -> new ValueType.IntegerType(in.count(), in.flag(), in.all(this::within));
            case DECIMAL -> new ValueType.DecimalType(in.count(), in.all(this::within));
            case STRING -> new ValueType.StringType(in.all(this::within), in.all(this::matches), in.constant(CanonicalText.class));
            case BOOLEAN -> new ValueType.BooleanType();
            case EMPTY -> new ValueType.EmptyType();
            case ENUMERATION -> new ValueType.EnumerationType(in.map(() -> Integer.valueOf(in.text())), in.map(in::text));
            case BITS -> new ValueType.BitsType(in.map(in::number));
            case BINARY -> new ValueType.BinaryType(in.all(this::within));
            case IDENTITYREF -> new ValueType.IdentityrefType(Set.copyOf(in.texts()), in.text());
            case LEAFREF -> new ValueType.LeafrefType(in.text(), in.flag(), read());
            case INSTANCE_IDENTIFIER -> new ValueType.InstanceIdentifierType(in.flag(), paths);
            case UNION -> new ValueType.UnionType(in.all(this::read));
            case XPATH -> new ValueType.XPathType((ValueType.StringType) read());
        };
    }

    private Restriction.Within within() {
        return new Restriction.Within(
                in.text(),
                in.all(() -> new Restriction.Interval(new BigDecimal(in.text()), new BigDecimal(in.text()))),
                in.optional(),
                in.optional());
    }

    private Restriction.Matches matches() {
        return new Restriction.Matches(new LazyPattern(in.text()), in.flag(), in.text(), in.optional(), in.optional());
    }
}
