package org.opennfx.tools.drift;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.host.Drift;

/** How drift is told. What there is not, on either side, is left out. */
public enum DriftFormat {
    /** As {@code diff -u} does: what is configured behind a minus, what is there behind a plus. */
    TEXT {
        @Override
        public void write(MachineDrift drift, PrintWriter out) {
            if (!drift.isNone()) {
                out.println("--- configuration");
                out.println("+++ machine");
            }
            for (var each : drift.differences()) {
                out.println("@@ " + each.object() + " @@");
                MachineDrift.configured(each).ifPresent(words -> out.println("-" + words));
                MachineDrift.found(each).ifPresent(words -> out.println("+" + words));
            }
            drift.reasons().forEach(reason -> out.println("# " + reason));
        }
    },
    /** One object. */
    JSON {
        @Override
        public void write(MachineDrift drift, PrintWriter out) throws IOException {
            try (var json = Json.indented((Writer) out)) {
                json.writeStartObject();
                json.writeArrayFieldStart("differences");
                for (var each : drift.differences()) {
                    write(each, json);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("reasons");
                for (var reason : drift.reasons()) {
                    json.writeString(reason);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            out.println();
        }

        private static void write(Drift drift, JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("object", drift.object());
            if (MachineDrift.configured(drift).isPresent()) {
                json.writeStringField("configured", drift.desired());
            }
            if (MachineDrift.found(drift).isPresent()) {
                json.writeStringField("found", drift.observed());
            }
            json.writeEndObject();
        }
    },
    /** One element without a namespace. */
    XML {
        @Override
        public void write(MachineDrift drift, PrintWriter out) throws IOException {
            try {
                var xml = Xml.writer((Writer) out);
                xml.writeStartElement("drift");
                for (var each : drift.differences()) {
                    xml.writeStartElement("difference");
                    element("object", Optional.of(each.object()), xml);
                    element("configured", MachineDrift.configured(each), xml);
                    element("found", MachineDrift.found(each), xml);
                    xml.writeEndElement();
                }
                for (var reason : drift.reasons()) {
                    element("reason", Optional.of(reason), xml);
                }
                xml.writeEndElement();
                xml.flush();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
            out.println();
        }

        private static void element(String name, Optional<String> text, XMLStreamWriter xml) throws XMLStreamException {
            if (text.isPresent()) {
                xml.writeStartElement(name);
                Xml.text(xml, text.get());
                xml.writeEndElement();
            }
        }
    };

    public abstract void write(MachineDrift drift, PrintWriter out) throws IOException;

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
