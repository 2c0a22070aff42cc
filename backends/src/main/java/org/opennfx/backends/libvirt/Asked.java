package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.model.ConfigData;
import org.opennfx.backends.model.VnfDisk;

/**
 * What was asked for and a definition of libvirt has no place for, kept in its {@code metadata}. It also marks the domain as
 * one of the device.
 *
 * @param number the place in the order of definition
 * @param memoryKib libvirt rounds it up
 * @param origins of the disks, by their devices
 * @param cards by name
 */
record Asked(
        long number,
        long memoryKib,
        Optional<String> initDescriptor,
        Optional<ConfigData> configData,
        Map<String, VnfDisk.Origin> origins,
        Map<String, AskedCard> cards) {
    static final String NAMESPACE = "urn:opennfx:libvirt";
    static final String PREFIX = "nfx";
    static final String ELEMENT = "guest";

    Asked {
        origins = Map.copyOf(origins);
        cards = Map.copyOf(cards);
    }

    /** @param disks all of the domain, with those that its descriptor names */
    static Asked of(Domain domain, List<VnfDisk> disks, long number) {
        return new Asked(
                number,
                domain.memory().kibibytes(),
                domain.initDescriptor(),
                domain.configData(),
                disks.stream().collect(Collectors.toMap(VnfDisk::device, VnfDisk::origin, (first, _) -> first)),
                domain.nics().stream().map(AskedCard::of).collect(Collectors.toMap(AskedCard::name, Function.identity())));
    }

    /** With other cards. */
    Asked withCards(List<AskedCard> others) {
        return new Asked(number, memoryKib, initDescriptor, configData, origins,
                others.stream().collect(Collectors.toMap(AskedCard::name, Function.identity())));
    }

    String document() {
        return XmlOutput.document(ELEMENT, this::content);
    }

    void write(XmlOutput metadata) {
        metadata.element(ELEMENT, this::content);
    }

    private void content(XmlOutput guest) {
        guest.namespace(NAMESPACE)
                .attribute("number", Long.toString(number))
                .attribute("memory", Long.toString(memoryKib))
                .attribute("init-descriptor", initDescriptor);
        origins.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(origin -> guest.element("disk", disk ->
                disk.attribute("device", origin.getKey()).attribute("origin", origin.getValue().name())));
        configData.ifPresent(data -> ConfigDataXml.write(data, guest));
        cards.values().stream().sorted(AskedCard.BY_NAME).forEach(card -> card.write(guest));
    }

    /** What a definition says of it; empty when the domain is none of the device. */
    static Optional<Asked> read(XmlNode domain) {
        return domain.find("metadata").stream()
                .flatMap(metadata -> metadata.all(ELEMENT))
                .filter(guest -> guest.namespace().equals(NAMESPACE))
                .map(Asked::asked)
                .findFirst();
    }

    private static Asked asked(XmlNode guest) {
        return new Asked(
                guest.attribute("number").map(Long::valueOf).orElse(0L),
                guest.attribute("memory").map(Long::valueOf).orElse(0L),
                guest.attribute("init-descriptor"),
                guest.find(ConfigDataXml.ELEMENT).map(ConfigDataXml::read),
                guest.all("disk").collect(Collectors.toMap(
                        disk -> disk.attribute("device").orElse(""),
                        disk -> disk.attribute("origin").map(VnfDisk.Origin::valueOf).orElse(VnfDisk.Origin.STORAGE))),
                guest.all(AskedCard.ELEMENT).map(AskedCard::read).collect(Collectors.toMap(AskedCard::name, Function.identity())));
    }
}
