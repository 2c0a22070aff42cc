package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Map;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.image.BootDisks;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.backends.model.EmulatorThreads;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfMemory;
import org.opennfx.backends.ovs.GuestPorts;

/** Writes the definition of a domain as libvirt takes it. What libvirt chooses by itself is left to it. */
record DomainXml(GuestPlatform platform) {
    static final String EMULATOR = "/usr/bin/qemu-system-x86_64";

    /** @param number its place in the order of definition */
    String document(Domain domain, long number, DescriptorParts descriptor) {
        return XmlOutput.document("domain", out -> {
            out.attribute("type", type(platform));
            out.textElement("name", domain.name()).textElement("uuid", domain.uuid().toString());
            out.element("metadata", metadata -> Asked.of(domain, disks(domain), number).write(metadata));
            memory(domain, out);
            out.element("vcpu", vcpu -> vcpu.attribute("placement", "static")
                    .text(Integer.toString(domain.cpus().count())));
            threads(domain, out);
            descriptor.orElse("os", DomainXml::operatingSystem, out);
            descriptor.orElse("features", features -> features.empty("acpi").empty("apic"), out);
            cpu(domain.cpus(), descriptor, out);
            descriptor.orElse("clock", clock -> clock.attribute("offset", "utc"), out);
            out.textElement("on_poweroff", "destroy").textElement("on_reboot", "restart").textElement("on_crash", "restart");
            out.element("devices", devices -> devices(domain, descriptor, devices));
            if (sharesMemory(domain) && !platform.accelerator().kvm()) {
                withoutMessageInterrupts(out);
            }
        });
    }

    static String type(GuestPlatform platform) {
        return platform.accelerator().kvm() ? "kvm" : "qemu";
    }

    private List<VnfDisk> disks(Domain domain) {
        return new BootDisks(platform.images()).all(domain.disks(), domain.initDescriptor());
    }

    private void memory(Domain domain, XmlOutput out) {
        var kibibytes = Long.toString(domain.memory().kibibytes());
        out.element("memory", memory -> memory.attribute("unit", "KiB").text(kibibytes));
        out.element("currentMemory", memory -> memory.attribute("unit", "KiB").text(kibibytes));
        var shared = sharesMemory(domain);
        if (shared || domain.memory().hugepages().isPresent()) {
            out.element("memoryBacking", backing -> backing(domain.memory(), shared, backing));
        }
    }

    private boolean sharesMemory(Domain domain) {
        return platform.ports() == GuestPorts.VHOST_USER
                && domain.nics().stream().anyMatch(nic -> nic.attachment() instanceof Attachment.VhostUser);
    }

    /** QEMU 7.2 crashes where it emulates the processor and a card that shares memory interrupts it by messages (MSI-X). */
    private static void withoutMessageInterrupts(XmlOutput out) {
        out.element("commandline", line -> line.namespace("http://libvirt.org/schemas/domain/qemu/1.0")
                .element("arg", argument -> argument.attribute("value", "-global"))
                .element("arg", argument -> argument.attribute("value", "virtio-net-pci.vectors=0")));
    }

    /** @param shared whether the host-os switch reads and writes the memory of the guest */
    private static void backing(VnfMemory memory, boolean shared, XmlOutput backing) {
        memory.hugepages().ifPresent(size -> backing.element("hugepages", pages -> pages.element("page",
                page -> page.attribute("size", Long.toString(size.kibibytes())).attribute("unit", "KiB"))));
        if (shared) {
            if (memory.hugepages().isEmpty()) {
                backing.element("source", source -> source.attribute("type", "memfd"));
            }
            backing.element("access", access -> access.attribute("mode", "shared"));
        }
    }

    private static void threads(Domain domain, XmlOutput out) {
        var threads = domain.threads();
        if (threads.ioThreads() > 0) {
            out.textElement("iothreads", Integer.toString(threads.ioThreads()));
        }
        if (!domain.cpus().pins().isEmpty() || !threads.emulator().isEmpty() || !threads.ioPins().isEmpty()) {
            out.element("cputune", tune -> pins(domain.cpus(), threads, tune));
        }
    }

    private static void pins(VirtualCpus cpus, EmulatorThreads threads, XmlOutput tune) {
        pins("vcpupin", "vcpu", cpus.pins(), tune);
        if (!threads.emulator().isEmpty()) {
            tune.element("emulatorpin", pin -> pin.attribute("cpuset", threads.emulator().toString()));
        }
        pins("iothreadpin", "iothread", threads.ioPins(), tune);
    }

    private static void pins(String element, String number, Map<Integer, CpuSet> pins, XmlOutput tune) {
        pins.forEach((thread, cpus) -> tune.element(element, pin ->
                pin.attribute(number, thread.toString()).attribute("cpuset", cpus.toString())));
    }

    private static void operatingSystem(XmlOutput os) {
        os.element("type", type -> type.attribute("arch", "x86_64").attribute("machine", "pc").text("hvm"));
        os.element("boot", boot -> boot.attribute("dev", "hd"));
    }

    /** The features of the processor go to the guest as they are; an emulated one has all that can be emulated. */
    private void cpu(VirtualCpus cpus, DescriptorParts descriptor, XmlOutput out) {
        if (cpus.hardwareVirtualization()) {
            out.element("cpu", cpu -> cpu.attribute("mode", platform.accelerator().kvm() ? "host-passthrough" : "maximum"));
        } else {
            descriptor.copy("cpu", out);
        }
    }

    private void devices(Domain domain, DescriptorParts descriptor, XmlOutput devices) {
        devices.textElement("emulator", EMULATOR);
        var disks = new DiskXml(platform);
        disks.elements(disks(domain), domain.threads().ioThreads(), devices);
        domain.configData().ifPresent(data -> disks.configDrive(domain.name(), data, devices));
        domain.nics().forEach(nic -> new NicXml(platform).element(nic, devices));
        serialLine(domain.name(), devices);
        descriptor.copyDevices(devices);
        devices.element("rng", rng -> rng.attribute("model", "virtio").element("backend", backend ->
                backend.attribute("model", "random").text("/dev/urandom")));
    }

    private void serialLine(String domain, XmlOutput devices) {
        devices.element("serial", serial -> {
            serial.attribute("type", "unix");
            serial.element("source", source -> source
                    .attribute("mode", "bind").attribute("path", platform.files().console(domain).toString()));
            serial.element("log", log -> log
                    .attribute("file", platform.files().consoleLog(domain).toString()).attribute("append", "on"));
            serial.element("target", target -> target.attribute("port", "0"));
        });
    }
}
