package org.opennfx.server.junos;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.NamespaceContext;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.path.QuotedValue;

/**
 * Shows what clients of Junos send with the names of our module: elements of a configuration, or of the input of a command,
 * have our namespace, attributes of an edit are those of NETCONF and YANG, and operations of NETCONF without a namespace,
 * as Junos takes them, have that of NETCONF.
 */
final class IncomingNames extends StreamReaderDelegate {
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int PARAMETER = 2;

    /** What the device says of a configuration that it shows. Clients leave the namespace of Junos out, and load it so again. */
    private static final Set<String> SAID_OF_WHAT_IS_SHOWN =
            Set.of("changed-seconds", "changed-localtime", "commit-seconds", "commit-localtime", "commit-user", "group");

    private record Attribute(String namespace, String prefix, String local, String value) {}

    /** Names of the operations that may have no namespace, and whose parameters may have none. */
    private final Set<String> operations;

    private int depth;

    /** Elements that are no deeper, have no namespace and are not ours, are NETCONF's. */
    private int netconfs;

    /** Elements that are as deep, or deeper, are ours. */
    private int ours;

    private List<Attribute> attributes = List.of();

    /** What stands before the next element. */
    private Optional<String> comment = Optional.empty();

    private IncomingNames(XMLStreamReader message, Set<String> operations, int ours) {
        super(message);
        this.operations = operations;
        this.ours = ours;
    }

    /**
     * Of a whole message, at the start tag of its root: what is ours are the configurations in it.
     *
     * @param operations names of those of NETCONF
     */
    static XMLStreamReader ofMessage(XMLStreamReader message, Set<String> operations) {
        return new IncomingNames(message, operations, NOWHERE);
    }

    /** Of an element at its start tag, in which everything is ours. */
    static XMLStreamReader ofElement(XMLStreamReader element) {
        return new IncomingNames(element, Set.of(), 0);
    }

    @Override
    public int next() throws XMLStreamException {
        return moved(super.next());
    }

    @Override
    public int nextTag() throws XMLStreamException {
        return moved(super.nextTag());
    }

    @Override
    public String getElementText() throws XMLStreamException {
        var text = super.getElementText();
        moved(XMLStreamConstants.END_ELEMENT);
        return text;
    }

    private int moved(int event) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (depth >= ours && isComment()) {
                comment = Optional.of(super.getElementText());
                return next();
            }
            depth++;
            if (depth == 1) {
                netconfs = operations.contains(getLocalName()) ? depthWithoutNames() : 0;
            }
            if (ours == NOWHERE && getLocalName().equals("configuration") && JunosNames.standsForOurs(given())) {
                ours = depth;
            }
            attributes = depth >= ours ? translated() : filter();
            comment = Optional.empty();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            ours = ours == depth ? NOWHERE : ours;
            depth--;
        }
        return event;
    }

    /** Sessions end by the name that this has on Junos, too. */
    @Override
    public String getLocalName() {
        var given = super.getLocalName();
        return given.equals("request-end-session") && !isOurs() ? "close-session" : given;
    }

    private String given() {
        return Objects.requireNonNullElse(super.getNamespaceURI(), "");
    }

    @Override
    public @Nullable String getNamespaceURI() {
        if (isOurs() && JunosNames.standsForOurs(given())) {
            return JunosNames.OURS;
        }
        return here() <= netconfs && given().isEmpty() ? XmlNames.NETCONF : super.getNamespaceURI();
    }

    /** Names in expressions, which mostly have no prefix, are of the namespaces that elements have. */
    @Override
    public NamespaceContext getNamespaceContext() {
        return new IncomingNamespaces(super.getNamespaceContext());
    }

    /** An operation without a namespace has all that is in it without one, another one has its parameters, such as {@code config}. */
    private int depthWithoutNames() {
        return given().isEmpty() ? NOWHERE : given().equals(XmlNames.NETCONF) ? PARAMETER : 0;
    }

    private boolean isOurs() {
        return here() >= ours;
    }

    /** At an end tag the element is still the one that the reader is at. */
    private int here() {
        return getEventType() == XMLStreamConstants.END_ELEMENT ? depth + 1 : depth;
    }

    private List<Attribute> translated() {
        var all = new ArrayList<Attribute>();
        for (var i = 0; i < super.getAttributeCount(); i++) {
            var namespace = Objects.requireNonNullElse(super.getAttributeNamespace(i), "");
            var prefix = Objects.requireNonNullElse(super.getAttributePrefix(i), "");
            var isSaid = namespace.isEmpty() && SAID_OF_WHAT_IS_SHOWN.contains(super.getAttributeLocalName(i));
            if (!isSaid && !JunosNames.isOfJunos(namespace)) {
                all.add(translated(new Attribute(
                        namespace, prefix, super.getAttributeLocalName(i), super.getAttributeValue(i))));
            }
        }
        rename(all);
        comment.ifPresent(text -> all.add(new Attribute(XmlNames.MARKS, "", "comment", text)));
        return all;
    }

    /** The new name stands in an attribute of its own, which others use as well. */
    private void rename(List<Attribute> all) {
        var to = Optional.ofNullable(super.getAttributeValue("", "name"));
        if (all.removeIf(each -> each.local().equals("rename")) && to.isPresent()) {
            all.removeIf(each -> each.local().equals("key"));
            all.add(new Attribute(XmlNames.MARKS, "", "rename", to.get()));
        }
    }

    /** No node of a configuration has this name. */
    private boolean isComment() {
        return super.getLocalName().equals("comment") && JunosNames.standsForOurs(given());
    }

    private Attribute translated(Attribute given) {
        if (!given.namespace().isEmpty()) {
            return given;
        }
        return switch (given.local()) {
            case "delete", "replace" -> new Attribute(XmlNames.NETCONF, "", "operation", given.local());
            case "insert" -> new Attribute(XmlNames.YANG, "", "insert", given.value());
            case "inactive" -> new Attribute(XmlNames.MARKS, "", "inactive", "true");
            case "active" -> new Attribute(XmlNames.MARKS, "", "inactive", "false");
            case "name" -> new Attribute(XmlNames.YANG, "", "key", "[name=" + QuotedValue.of(given.value()) + "]");
            default -> given;
        };
    }

    /**
     * PyEZ names the nodes of a filter by {@code source}, or no nodes where it wants them all; empty where it is another element, or has the
     * attributes of NETCONF.
     */
    private List<Attribute> filter() {
        if (!getLocalName().equals("filter") || !"xpath".equals(super.getAttributeValue("", "type"))
                || super.getAttributeValue("", "select") != null) {
            return List.of();
        }
        var source = Objects.requireNonNullElse(super.getAttributeValue("", "source"), "/*");
        return List.of(new Attribute("", "", "type", "xpath"), new Attribute("", "", "select", source));
    }

    private boolean areTranslated() {
        return depth >= ours || !attributes.isEmpty();
    }

    @Override
    public int getAttributeCount() {
        return areTranslated() ? attributes.size() : super.getAttributeCount();
    }

    @Override
    public String getAttributeLocalName(int index) {
        return areTranslated() ? attributes.get(index).local() : super.getAttributeLocalName(index);
    }

    @Override
    public String getAttributeNamespace(int index) {
        return areTranslated() ? attributes.get(index).namespace() : super.getAttributeNamespace(index);
    }

    @Override
    public String getAttributePrefix(int index) {
        return areTranslated() ? attributes.get(index).prefix() : super.getAttributePrefix(index);
    }

    @Override
    public String getAttributeValue(int index) {
        return areTranslated() ? attributes.get(index).value() : super.getAttributeValue(index);
    }

    @Override
    public @Nullable String getAttributeValue(String namespace, String local) {
        if (!areTranslated()) {
            return super.getAttributeValue(namespace, local);
        }
        return attributes.stream()
                .filter(each -> each.local().equals(local) && each.namespace().equals(namespace))
                .map(Attribute::value)
                .findFirst()
                .orElse(null);
    }
}
