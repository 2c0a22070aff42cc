package org.opennfx.server.junos;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** What rpcs of the model return, as replies show it. */
record CommandAnswers(CommandForms forms) {
    /** The leaf of an output that is text for people. */
    private static final String TEXT = "output";

    /** What the device answers with nothing when it is done, which PyEZ takes for success. */
    private static final Set<String> SILENT = Set.of("file-copy", "file-delete", "file-rename");

    /** The element that text of a configuration is in, by the rpc that shows it. */
    private static final Map<String, String> CONFIGURATIONS = Map.of(
            "get-rescue-information", "rescue-information",
            "get-rollback-information", "rollback-information");

    /** @throws org.opennfx.datastore.error.RpcException where there is no such form of it */
    JunosReply of(RpcSchema rpc, ContainerNode output, Wanted wanted) {
        if (wanted.isFiltered()) {
            return inLines(rpc, output, wanted);
        }
        var form = wanted.form();
        if (isDone(output, form)) {
            return SILENT.contains(rpc.name().local()) ? JunosReply.of(_ -> { }) : JunosReply.OK;
        }
        var text = text(output);
        if (text.isPresent()) {
            return JunosReply.of(out -> text(out, rpc.name().local(), text.get()));
        }
        return switch (form) {
            case XML -> JunosReply.of(out ->
                    XmlWriter.compact(forms.schema(), OutgoingNames.ofReply(out)).children(output, new AttributesRendition(output)));
            case JSON -> JunosReply.of(out -> Xml.text(out, forms.json(output)));
            case JSON_MINIFIED -> JunosReply.of(out -> Xml.text(out, Json.minified(forms.json(output))));
            case TEXT -> inLines(rpc, output, wanted);
            case SET -> throw Parameters.bad(
                    ErrorTag.OPERATION_NOT_SUPPORTED,
                    rpc.name().local(),
                    "format " + form + " is not implemented on this device");
        };
    }

    /**
     * What asks for an answer, in place of the answer.
     *
     * @param input what the rpc is called with
     */
    JunosReply rpc(RpcSchema rpc, ContainerNode input, Wanted wanted) {
        if (wanted.isFiltered()) {
            var text = wanted.text(lines -> forms.rpc(input, "").forEach(lines));
            return JunosReply.of(out -> text(out, rpc.name().local(), text));
        }
        return JunosReply.of(out -> JunosReply.element(out, "rpc", element ->
                XmlWriter.compact(forms.schema(), OutgoingNames.inside(element, XmlNames.NETCONF)).node(input)));
    }

    private JunosReply inLines(RpcSchema rpc, ContainerNode output, Wanted wanted) {
        var text = wanted.text(lines -> forms.lines(rpc, output, wanted.display().form()).forEach(lines));
        return JunosReply.of(out -> text(out, rpc.name().local(), text));
    }

    /** Whether there is nothing to say; what shows nothing of what there could be does so in a document of its form. */
    private static boolean isDone(ContainerNode output, Form form) {
        return switch (form) {
            case TEXT -> false;
            case JSON, JSON_MINIFIED -> output.schema().children().isEmpty();
            case XML, SET -> output.children().isEmpty();
        };
    }

    private static Optional<String> text(ContainerNode output) {
        return Optional.of(output).filter(it -> it.schema().child(TEXT).isPresent()).flatMap(it -> it.leaf(TEXT));
    }

    private static void text(XMLStreamWriter out, String rpc, String text) throws XMLStreamException {
        JunosReply.Part inner = to -> Xml.text(to, text);
        if (CONFIGURATIONS.containsKey(rpc)) {
            JunosReply.element(out, CONFIGURATIONS.get(rpc), around ->
                    JunosReply.element(around, "configuration-information", information ->
                            JunosReply.element(information, "configuration-output", inner)));
        } else {
            JunosReply.element(out, TEXT, inner);
        }
    }
}
