package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfDisk.Medium;
import org.opennfx.datastore.codec.Xml;

/**
 * A libvirt domain file ({@code init-descriptor}), as far as the device looks into it.
 *
 * @param name empty where the file says none
 * @param disks those that are files
 * @param others the disks that are something else, as {@code vdb of type block}: what clients may use of the machine is images
 */
public record DomainDescriptor(String name, List<VnfDisk> disks, List<String> others) {
    public DomainDescriptor {
        disks = List.copyOf(disks);
        others = List.copyOf(others);
    }

    /**
     * Reads a file.
     *
     * @return empty when its root is not {@code domain}
     * @throws XMLStreamException it is not XML, or has a document type
     * @throws org.opennfx.datastore.error.RpcException its elements are nested too deeply
     */
    static Optional<DomainDescriptor> read(Path file) throws IOException, XMLStreamException {
        try (var in = Files.newInputStream(file)) {
            return new Reading(Xml.reader(in)).domain();
        }
    }

    /** What has been read so far of one file. */
    private static final class Reading {
        private final XMLStreamReader in;
        private final List<VnfDisk> disks = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private String name = "";

        Reading(XMLStreamReader in) {
            this.in = in;
        }

        Optional<DomainDescriptor> domain() throws XMLStreamException {
            in.nextTag();
            var isDomain = in.getLocalName().equals("domain");
            while (isChild()) {
                switch (in.getLocalName()) {
                    case "name" -> name = in.getElementText().strip();
                    case "devices" -> devices();
                    default -> skip();
                }
            }
            while (in.next() != XMLStreamConstants.END_DOCUMENT) {
                // what follows the root has to be well-formed as well
            }
            return isDomain ? Optional.of(new DomainDescriptor(name, disks, others)) : Optional.empty();
        }

        private void devices() throws XMLStreamException {
            while (isChild()) {
                if (in.getLocalName().equals("disk")) {
                    disk();
                } else {
                    skip();
                }
            }
        }

        private void disk() throws XMLStreamException {
            var medium = attribute("device").filter("cdrom"::equals).map(_ -> Medium.CDROM).orElse(Medium.DISK);
            var type = attribute("type").orElse("file");
            var hasSource = false;
            var file = Optional.<String>empty();
            var format = ImageFormat.RAW;
            var device = "";
            var bus = "";
            while (isChild()) {
                switch (in.getLocalName()) {
                    case "source" -> {
                        hasSource = true;
                        file = attribute("file");
                    }
                    case "driver" -> format = attribute("type").filter("qcow2"::equals).map(ImageFormat::parse).orElse(format);
                    case "target" -> {
                        device = attribute("dev").orElse("");
                        bus = attribute("bus").orElse("");
                    }
                    default -> { }
                }
                skip();
            }
            if (file.isPresent()) {
                disks.add(new VnfDisk(device, medium, file.get(), format, bus, Optional.empty(), VnfDisk.Origin.DESCRIPTOR));
            } else if (hasSource) {
                others.add(device + " of type " + type);
            }
        }

        /** Goes to the next child of the element that it is in; false at the end of that element. */
        private boolean isChild() throws XMLStreamException {
            for (var event = in.next(); ; event = in.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return false;
                    }
                    default -> { }
                }
            }
        }

        private void skip() throws XMLStreamException {
            while (isChild()) {
                skip();
            }
        }

        private Optional<String> attribute(String attribute) {
            return Optional.ofNullable(in.getAttributeValue(null, attribute));
        }
    }
}
