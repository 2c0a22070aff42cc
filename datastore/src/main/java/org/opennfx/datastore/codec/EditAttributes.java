package org.opennfx.datastore.codec;

import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/**
 * The attributes of an element in edit-config: operation (RFC 6241 7.2), insert, key and value (RFC 7950 7.7.9, 7.8.6); and
 * default, in any configuration (RFC 6243 4.5.2).
 *
 * @param byDefault whether a leaf or a value of a leaf-list is to be there by default, as the attribute default says (RFC 6243 6)
 * @param error set if one of them is unknown or wrong; the others are empty then
 */
record EditAttributes(
        Optional<Operation> operation, Optional<Insert> insert, boolean byDefault, Optional<RpcError> error) {
    private static final String OPERATION = "operation";
    private static final String DEFAULT = "default";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final EditAttributes NONE =
            new EditAttributes(Optional.empty(), Optional.empty(), false, Optional.empty());

    /**
     * @param in at START_ELEMENT
     * @param allowed whether the document is an edit; attributes of one are unknown elsewhere
     */
    static EditAttributes read(XMLStreamReader in, SchemaNode node, Prefixes prefixes, boolean allowed) {
        return in.getAttributeCount() == 0 ? NONE : new Reading(in, node, prefixes).attributes(allowed);
    }

    private static EditAttributes wrong(RpcError error) {
        return new EditAttributes(Optional.empty(), Optional.empty(), false, Optional.of(error));
    }

    private record Reading(XMLStreamReader in, SchemaNode node, Prefixes prefixes) {
        EditAttributes attributes(boolean allowed) {
            Optional<String> operation = Optional.empty();
            Optional<String> insert = Optional.empty();
            Optional<String> anchor = Optional.empty();
            Optional<String> byDefault = Optional.empty();
            for (var i = 0; i < in.getAttributeCount(); i++) {
                var name = in.getAttributeLocalName(i);
                var namespace = in.getAttributeNamespace(i);
                var value = Optional.of(in.getAttributeValue(i));
                if (XSI.equals(namespace) || (allowed && (XmlNames.TXID.equals(namespace) || XmlNames.MARKS.equals(namespace)))) {
                    continue;
                }
                if (allowed && isOperation(namespace, name)) {
                    operation = value;
                } else if (allowed && XmlNames.YANG.equals(namespace) && name.equals("insert") && isUserOrdered()) {
                    insert = value;
                } else if (allowed && XmlNames.YANG.equals(namespace) && name.equals(anchorName()) && isUserOrdered()) {
                    anchor = value;
                } else if (XmlNames.WITH_DEFAULTS.equals(namespace) && name.equals(DEFAULT) && node instanceof ValueSchema) {
                    byDefault = value;
                } else {
                    return wrong(SchemaErrors.unknownAttribute(name, node.name().local()));
                }
            }
            var others = checked(operation, insert, anchor);
            return byDefault.map(value -> withDefault(value, others)).orElse(others);
        }

        private EditAttributes withDefault(String byDefault, EditAttributes others) {
            return switch (byDefault) {
                case "false", "0" -> others;
                case "true", "1" -> others.operation().filter(Operation::removes).isPresent()
                        ? wrong(bad(DEFAULT, "what is to have its default cannot be removed as well"))
                        : new EditAttributes(others.operation(), others.insert(), true, others.error());
                default -> wrong(bad(DEFAULT, "\"" + byDefault + "\" is neither true nor false"));
            };
        }

        /** Many clients leave the prefix away, and without one it can mean nothing else. */
        private static boolean isOperation(String namespace, String name) {
            return name.equals(OPERATION) && (XmlNames.NETCONF.equals(namespace) || namespace.isEmpty());
        }

        private boolean isUserOrdered() {
            return switch (node) {
                case ListSchema list -> list.userOrdered();
                case LeafListSchema leafList -> leafList.userOrdered();
                default -> false;
            };
        }

        private String anchorName() {
            return Insert.anchorAttribute(node);
        }

        private EditAttributes checked(Optional<String> operation, Optional<String> insert, Optional<String> anchor) {
            var known = operation.flatMap(Operation::ofAttribute);
            if (operation.isPresent() && known.isEmpty()) {
                return wrong(bad(OPERATION, "\"" + operation.get() + "\" is not an operation"));
            }
            if (insert.isEmpty()) {
                return new EditAttributes(known, Optional.empty(), false, Optional.empty());
            }
            if (known.filter(Operation::removes).isPresent()) {
                return wrong(bad("insert", "what is to be removed cannot be inserted as well"));
            }
            return switch (insert.get()) {
                case "first" -> new EditAttributes(known, Optional.of(new Insert.First()), false, Optional.empty());
                case "last" -> new EditAttributes(known, Optional.of(new Insert.Last()), false, Optional.empty());
                case "before", "after" -> anchored(known, insert.get(), anchor);
                default -> wrong(bad("insert", "insert is first, last, before or after"));
            };
        }

        private EditAttributes anchored(Optional<Operation> operation, String insert, Optional<String> anchor) {
            if (anchor.isEmpty()) {
                return wrong(SchemaErrors.missingAttribute(
                        anchorName(), node.name().local(), "insert " + insert + " needs " + anchorName()));
            }
            try {
                var key = node instanceof ListSchema list
                        ? key(list, anchor.get())
                        : Key.of(((LeafListSchema) node).type().parse(anchor.get(), prefixes));
                var where = insert.equals("before") ? new Insert.Before(key) : new Insert.After(key);
                return new EditAttributes(operation, Optional.of(where), false, Optional.empty());
            } catch (InvalidValue e) {
                return wrong(bad(anchorName(), e.getMessage()));
            }
        }

        /**
         * The predicates of an instance-identifier: {@code [nfx:name='a'][nfx:unit='1']}. RFC 7950 9.13 has clients write the
         * prefixes; without one, a name can still mean nothing but the key, and is taken for it.
         */
        private Key key(ListSchema list, String predicates) throws InvalidValue {
            return new Key(InstancePathParser.keys(list, predicates, prefixes).stream().map(KeyLeaf::value).toList());
        }

        private RpcError bad(String attribute, String message) {
            return SchemaErrors.badAttribute(attribute, node.name().local(), message);
        }
    }
}
