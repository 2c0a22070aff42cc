package org.opennfx.tools;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.type.Unicode;

/** The XML that build servers take for test results: a test case for each file, which fails if the file has errors. */
final class JunitReport implements Report {
    private static final String NAME = "nfx validate";

    @Override
    public void write(List<Verdict> verdicts, Writer out) throws IOException {
        try {
            var xml = Xml.writer(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(verdicts, xml);
            xml.writeEndDocument();
            xml.flush();
            out.write("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void suite(List<Verdict> verdicts, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", NAME);
        xml.writeAttribute("tests", Integer.toString(verdicts.size()));
        xml.writeAttribute(
                "failures",
                Long.toString(verdicts.stream().filter(Verdict::isInvalid).count()));
        xml.writeAttribute(
                "errors",
                Long.toString(verdicts.stream().filter(verdict -> !verdict.readable()).count()));
        for (var verdict : verdicts) {
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", NAME);
            xml.writeAttribute("name", printable(verdict.file()));
            content(verdict, xml);
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void content(Verdict verdict, XMLStreamWriter xml) throws XMLStreamException {
        if (verdict.findings().isEmpty()) {
            return;
        }
        var lines = printable(String.join("\n", verdict.lines()));
        if (verdict.isValid()) {
            xml.writeStartElement("system-out");
        } else {
            var first = verdict.findings().stream().filter(Finding::isError).findFirst().orElseThrow();
            xml.writeStartElement(verdict.readable() ? "failure" : "error");
            xml.writeAttribute("message", printable(first.error().message()));
            xml.writeAttribute("type", first.tags());
        }
        xml.writeCharacters(lines);
        xml.writeEndElement();
    }

    /** Messages repeat what stands in the file, which may have characters that XML has not. */
    private static String printable(String text) {
        if (Unicode.isText(text)) {
            return text;
        }
        var clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(Unicode.isText(Character.toString(c)) ? c : 0xFFFD));
        return clean.toString();
    }
}
