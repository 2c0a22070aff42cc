package org.opennfx.datastore.schema;

import org.opennfx.datastore.type.ValueType;

/** The kinds of types, as a schema image names them. */
enum TypeKind {
    INTEGER,
    DECIMAL,
    STRING,
    BOOLEAN,
    EMPTY,
    ENUMERATION,
    BITS,
    BINARY,
    IDENTITYREF,
    LEAFREF,
    INSTANCE_IDENTIFIER,
    UNION,
    XPATH;

    static TypeKind of(ValueType type) {
        return switch (type) {
            case ValueType.IntegerType _ -> INTEGER;
            case ValueType.DecimalType _ -> DECIMAL;
            case ValueType.StringType _ -> STRING;
            case ValueType.BooleanType _ -> BOOLEAN;
            case ValueType.EmptyType _ -> EMPTY;
            case ValueType.EnumerationType _ -> ENUMERATION;
            case ValueType.BitsType _ -> BITS;
            case ValueType.BinaryType _ -> BINARY;
            case ValueType.IdentityrefType _ -> IDENTITYREF;
            case ValueType.LeafrefType _ -> LEAFREF;
            case ValueType.InstanceIdentifierType _ -> INSTANCE_IDENTIFIER;
            case ValueType.UnionType _ -> UNION;
            case ValueType.XPathType _ -> XPATH;
        };
    }
}
