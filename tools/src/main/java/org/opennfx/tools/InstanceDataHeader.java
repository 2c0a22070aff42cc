package org.opennfx.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;

/**
 * What an instance data set says about itself (RFC 9195 2 and 3): checks it, and warns of modules that its content has and
 * the schema has not. A schema that is inline or in another file is not looked at.
 */
final class InstanceDataHeader {
    static final String MODULE = "ietf-yang-instance-data";
    static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-yang-instance-data";
    static final String ROOT = "instance-data-set";
    static final String CONTENT = "content-data";
    static final String INLINE = "content-schema/inline-yang-library";

    private static final Pattern DATE = Pattern.compile("\\d{4}-(1[0-2]|0[1-9])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern TIME =
            Pattern.compile(DATE + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");
    private static final Set<String> DEFAULTS = Set.of("report-all", "report-all-tagged", "trim", "explicit");
    private static final String DATASTORE = "ietf-datastores:datastore";

    private final Schema schema;
    private final List<Finding> findings = new ArrayList<>();

    InstanceDataHeader(Schema schema) {
        this.schema = schema;
    }

    /** What is wrong or doubtful, in the order of the file. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether there is something of this name that has others in it. */
    static boolean isInner(String path) {
        return path.equals("content-schema") || path.equals("revision");
    }

    /** @param path of a leaf, from the set on; identities in the value are of the form {@code module:name} */
    void leaf(String path, String value, Location at) {
        switch (path) {
            case "name", "contact", "organization", "description", "revision/description",
                    "content-schema/same-schema-as-file", INLINE -> { }
            case "format-version", "revision/date" -> require(DATE.matcher(value).matches(), "a date", path, value, at);
            case "timestamp" -> require(TIME.matcher(value).matches(), "a date and time", path, value, at);
            case "includes-defaults" -> require(DEFAULTS.contains(value), "a way to report defaults", path, value, at);
            case "datastore" -> require(schema.derivedFrom(DATASTORE).contains(value), "a datastore", path, value, at);
            case "content-schema/module" -> module(value, at);
            default -> findings.add(Finding.error(at, RpcError.application(
                            ErrorTag.UNKNOWN_ELEMENT, "there is no " + path + " in " + ROOT)
                    .with(new ErrorInfo.BadElement(path))));
        }
    }

    private void require(boolean holds, String what, String path, String value, Location at) {
        if (!holds) {
            findings.add(Finding.error(at, RpcError.application(
                            ErrorTag.INVALID_VALUE, "\"" + value + "\" is not " + what + " (" + path + ")")
                    .with(new ErrorInfo.BadElement(path))));
        }
    }

    private void module(String named, Location at) {
        var name = named.replaceFirst("@.*", "");
        var known = schema.module(name).map(module -> name + module.revision().map(date -> "@" + date).orElse(""));
        if (known.filter(named::equals).isEmpty()) {
            var here = known.map(other -> "there is " + other).orElse("there is none of this name");
            findings.add(Finding.warning(at, RpcError.application(
                    ErrorTag.DATA_MISSING, "the content is of module " + named + ", but here " + here)));
        }
    }
}
