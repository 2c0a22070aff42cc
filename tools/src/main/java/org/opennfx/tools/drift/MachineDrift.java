package org.opennfx.tools.drift;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.host.Drift;

/**
 * What a server tells of the drift of its machine.
 *
 * @param reasons why it could not be mended, or the machine not be compared
 */
public record MachineDrift(List<Drift> differences, List<String> reasons) {
    /** What to ask a server for. */
    public static final String REQUEST = """
            <get><filter type="subtree"><state xmlns="urn:opennfx:nfx"><host><drift/></host></state></filter></get>""";

    public MachineDrift {
        differences = List.copyOf(differences);
        reasons = List.copyOf(reasons);
    }

    /** What the server says in place of an answer. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String words) {
            super(words);
        }
    }

    /**
     * Reads the answer.
     *
     * @throws Refused it is an error
     * @throws XMLStreamException it is no XML
     */
    public static MachineDrift read(byte[] reply) throws XMLStreamException, Refused {
        var in = Xml.reader(new ByteArrayInputStream(reply));
        var differences = new ArrayList<Drift>();
        var reasons = new ArrayList<String>();
        while (in.hasNext()) {
            if (in.next() == XMLStreamReader.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "difference" -> differences.add(difference(in));
                    case "reason" -> reasons.add(in.getElementText());
                    case "error-message" -> throw new Refused(in.getElementText());
                    default -> { }
                }
            }
        }
        return new MachineDrift(differences, reasons);
    }

    private static Drift difference(XMLStreamReader in) throws XMLStreamException {
        var object = "";
        var observed = Drift.ABSENT;
        var desired = Drift.ABSENT;
        while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
            var leaf = in.getLocalName();
            var text = in.getElementText();
            switch (leaf) {
                case "object" -> object = text;
                case "observed" -> observed = text;
                case "desired" -> desired = text;
                default -> { }
            }
        }
        return new Drift(object, observed, desired);
    }

    public boolean isNone() {
        return differences.isEmpty();
    }

    /** What is configured, unless it is nothing. */
    static Optional<String> configured(Drift drift) {
        return present(drift.desired());
    }

    /** What is there, unless it is nothing. */
    static Optional<String> found(Drift drift) {
        return present(drift.observed());
    }

    private static Optional<String> present(String words) {
        return Optional.of(words).filter(text -> !text.equals(Drift.ABSENT));
    }
}
