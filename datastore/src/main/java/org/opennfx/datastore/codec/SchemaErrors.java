package org.opennfx.datastore.codec;

import java.util.List;
import java.util.stream.Collectors;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.type.InvalidValue;

/** What can be wrong with a document by itself (RFC 7950 8.3.1); the same in every encoding. */
final class SchemaErrors {
    private SchemaErrors() {}

    /** An element that is no child of its parent: because of its namespace, or of its name. */
    static RpcError unknown(Schema schema, InnerSchema parent, String namespace, String local) {
        var namesake = parent.children().stream()
                .filter(node -> node.name().local().equals(local))
                .findFirst();
        if (namesake.isPresent()) {
            return otherNamespace(namesake.get(), namespace);
        }
        return schema.moduleByNamespace(namespace).isPresent()
                ? unknownElement(local, parent)
                : unknownNamespace(local, namespace);
    }

    static RpcError unknownElement(String name, SchemaNode parent) {
        var where = parent.parent().isEmpty() ? "here" : "in " + parent.name().local();
        return RpcError.application(ErrorTag.UNKNOWN_ELEMENT, "there is no " + name + " " + where)
                .with(new ErrorInfo.BadElement(name));
    }

    static RpcError unknownNamespace(String name, String namespace) {
        var what = namespace.isEmpty() ? name + " has no namespace" : "no module has the namespace " + namespace;
        return RpcError.application(ErrorTag.UNKNOWN_NAMESPACE, what)
                .with(new ErrorInfo.BadElement(name))
                .with(new ErrorInfo.BadNamespace(namespace));
    }

    /** A node of that name is there, but in another namespace: usually the element inherits a default namespace. */
    static RpcError otherNamespace(SchemaNode node, String namespace) {
        var name = node.name().local();
        var found = namespace.isEmpty() ? name + " has no namespace" : name + " is in namespace " + namespace;
        return RpcError.application(
                        ErrorTag.UNKNOWN_NAMESPACE, found + ", and should be in " + node.name().namespace())
                .with(new ErrorInfo.BadElement(name))
                .with(new ErrorInfo.BadNamespace(namespace));
    }

    /** JSON has module names where XML has namespaces. */
    static RpcError unknownModule(String name, String module) {
        var what = module.isEmpty() ? name + " needs its module in front" : "there is no module " + module;
        return RpcError.application(ErrorTag.UNKNOWN_NAMESPACE, what)
                .with(new ErrorInfo.BadElement(name))
                .with(new ErrorInfo.BadNamespace(module));
    }

    static RpcError stateData(SchemaNode node) {
        return RpcError.application(ErrorTag.BAD_ELEMENT, node.name().local() + " is state data, which cannot be written")
                .with(new ErrorInfo.BadElement(node.name().local()));
    }

    static RpcError invalidValue(InvalidValue reason) {
        var error = RpcError.application(ErrorTag.INVALID_VALUE, reason.getMessage());
        return reason.appTag().map(error::appTag).orElse(error);
    }

    static RpcError notTheDefault(ValueSchema node, List<String> defaults) {
        var known = defaults.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(" and "));
        return RpcError.application(ErrorTag.INVALID_VALUE, known.isEmpty()
                ? node.name().local() + " has no default"
                : "the default of " + node.name().local() + " is " + known);
    }

    static RpcError missingKey(LeafSchema key) {
        return RpcError.application(ErrorTag.MISSING_ELEMENT, "key " + key.name().local() + " is missing")
                .with(new ErrorInfo.BadElement(key.name().local()));
    }

    static RpcError givenTwice(SchemaNode node) {
        return RpcError.application(ErrorTag.BAD_ELEMENT, node.name().local() + " is given twice")
                .with(new ErrorInfo.BadElement(node.name().local()));
    }

    static RpcError twoCases(SchemaNode node, ChoiceSchema choice) {
        return RpcError.application(
                        ErrorTag.BAD_ELEMENT,
                        node.name().local() + " is of another case of " + choice.name().local()
                                + " than a node before it")
                .with(new ErrorInfo.BadElement(node.name().local()));
    }

    static RpcError notOnTheWay(SchemaNode node) {
        var name = node.name().local();
        return RpcError.application(ErrorTag.BAD_ELEMENT, name + " is no key, and does not tell where the action is")
                .with(new ErrorInfo.BadElement(name));
    }

    static RpcError secondAction(ActionSchema action) {
        var name = action.name().local();
        return RpcError.application(ErrorTag.BAD_ELEMENT, "there is more than one action: " + name)
                .with(new ErrorInfo.BadElement(name));
    }

    static RpcError text(SchemaNode node) {
        return RpcError.application(ErrorTag.BAD_ELEMENT, "there is text between the elements of " + node.name().local())
                .with(new ErrorInfo.BadElement(node.name().local()));
    }

    static RpcError elementInValue(String name, SchemaNode leaf) {
        return RpcError.application(ErrorTag.UNKNOWN_ELEMENT, "there is an element in the value of " + leaf.name().local())
                .with(new ErrorInfo.BadElement(name));
    }

    static RpcError unknownAttribute(String attribute, String element) {
        return RpcError.application(ErrorTag.UNKNOWN_ATTRIBUTE, "attribute " + attribute + " means nothing here")
                .with(new ErrorInfo.BadAttribute(attribute))
                .with(new ErrorInfo.BadElement(element));
    }

    static RpcError badAttribute(String attribute, String element, String message) {
        return RpcError.application(ErrorTag.BAD_ATTRIBUTE, message)
                .with(new ErrorInfo.BadAttribute(attribute))
                .with(new ErrorInfo.BadElement(element));
    }

    static RpcError keyRemoved(SchemaNode key) {
        return badAttribute("operation", key.name().local(), "a key cannot be removed: the operation belongs to the entry");
    }

    static RpcError missingAttribute(String attribute, String element, String message) {
        return RpcError.application(ErrorTag.MISSING_ATTRIBUTE, message)
                .with(new ErrorInfo.BadAttribute(attribute))
                .with(new ErrorInfo.BadElement(element));
    }

    /** A line of the set format that is no statement. */
    static RpcError syntax(String message) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, message);
    }

    static RpcError isNotThere(Key key) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, "statement '" + key + "' not found");
    }

    /** As of what is to be deleted. */
    static RpcError nothingThere() {
        return RpcError.application(ErrorTag.DATA_MISSING, "the data does not exist");
    }

    /** Of what is to have another place, where it may be read. */
    static RpcError unreadable() {
        return RpcError.application(ErrorTag.ACCESS_DENIED, "read is not permitted");
    }

    static RpcError isThere(Key key) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, "statement '" + key + "' exists already");
    }

    /**
     * @param what the name of what stands for what should be there
     */
    static RpcError unexpectedWord(String what, String word) {
        return RpcError.application(
                        ErrorTag.UNKNOWN_ELEMENT, "syntax error, expecting <" + what + ">: " + word)
                .with(new ErrorInfo.BadElement(word));
    }

    static RpcError ambiguous(String word) {
        return RpcError.application(ErrorTag.UNKNOWN_ELEMENT, "'" + word + "' is ambiguous.")
                .with(new ErrorInfo.BadElement(word));
    }

    static RpcError missingWord(String what) {
        return RpcError.application(ErrorTag.MISSING_ELEMENT, "syntax error, expecting <" + what + ">")
                .with(new ErrorInfo.BadElement(what));
    }
}
