package org.opennfx.datastore.schema;

import java.math.BigDecimal;
import org.opennfx.datastore.type.Restriction;
import org.opennfx.datastore.type.ValueType;

/** Writes types into a schema image: first what kind a type is, then the parts of that kind. */
final class TypeWriter {
    private final ImageOut out;
    private final ImageOut.Pool<ValueType> types = new ImageOut.Pool<>();

    TypeWriter(ImageOut out) {
        this.out = out;
    }

    void write(ValueType type) {
        types.write(out, type, each -> {
            out.constant(TypeKind.of(each));
            parts(each);
        });
    }

    private void parts(ValueType type) {
        switch (type) {
            case ValueType.IntegerType(var bits, var signed, var ranges) -> {
                out.number(bits);
                out.flag(signed);
                out.all(ranges, this::within);
            }
            case ValueType.DecimalType(var fractionDigits, var ranges) -> {
                out.number(fractionDigits);
                out.all(ranges, this::within);
            }
            case ValueType.StringType(var lengths, var patterns, var form) -> {
                out.all(lengths, this::within);
                out.all(patterns, this::matches);
                out.constant(form);
            }
            case ValueType.BooleanType _, ValueType.EmptyType _ -> { }
            case ValueType.EnumerationType(var values, var descriptions) -> {
                out.map(values, (to, value) -> to.text(value.toString()));
                out.map(descriptions, ImageOut::text);
            }
            case ValueType.BitsType(var positions) -> out.map(positions, ImageOut::number);
            case ValueType.BinaryType(var lengths) -> out.all(lengths, this::within);
            case ValueType.IdentityrefType(var identities, var ownModule) -> {
                out.texts(identities.stream().sorted().toList());
                out.text(ownModule);
            }
            case ValueType.LeafrefType(var path, var requireInstance, var target) -> {
                out.text(path);
                out.flag(requireInstance);
                write(target);
            }
            case ValueType.InstanceIdentifierType(var requireInstance, var _) -> out.flag(requireInstance);
            case ValueType.UnionType(var members) -> out.all(members, this::write);
            case ValueType.XPathType(var text) -> write(text);
        }
    }

    private void within(Restriction.Within restriction) {
        out.text(restriction.what());
        out.all(restriction.intervals(), interval -> {
            decimal(interval.low());
            decimal(interval.high());
        });
        out.optional(restriction.message());
        out.optional(restriction.appTag());
    }

    private void decimal(BigDecimal number) {
        out.text(number.toString());
    }

    private void matches(Restriction.Matches restriction) {
        out.text(restriction.pattern().regex());
        out.flag(restriction.invert());
        out.text(restriction.yang());
        out.optional(restriction.message());
        out.optional(restriction.appTag());
    }
}
