package org.opennfx.backends.libvirt;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opennfx.backends.model.ConfigData;
import org.opennfx.backends.model.ConfigSource;
import org.opennfx.backends.model.VnfDisk;

/** Data for the configuration of a domain as its metadata have them. */
final class ConfigDataXml {
    static final String ELEMENT = "config-data";

    private ConfigDataXml() {}

    static void write(ConfigData data, XmlOutput guest) {
        guest.element(ELEMENT, element -> {
            element.attribute("device", data.device())
                    .attribute("medium", data.medium().name().toLowerCase(Locale.ROOT))
                    .attribute("label", data.label());
            data.sources().forEach(source -> write(source, element));
        });
    }

    private static void write(ConfigSource source, XmlOutput data) {
        switch (source) {
            case ConfigSource.OfFile(var path) -> data.element("file", file -> file.attribute("path", path));
            case ConfigSource.OfDirectory(var path) -> data.element("directory", file -> file.attribute("path", path));
            case ConfigSource.OfTemplate template -> data.element("template", element -> {
                element.attribute("name", template.name())
                        .attribute("path", template.path())
                        .attribute("target", template.target());
                template.parameters().forEach((name, value) ->
                        element.element("parameter", parameter -> parameter.attribute("name", name).text(value)));
            });
        }
    }

    static ConfigData read(XmlNode data) {
        return new ConfigData(
                data.attribute("device").orElse(""),
                data.attribute("medium").map(medium -> VnfDisk.Medium.valueOf(medium.toUpperCase(Locale.ROOT)))
                        .orElse(VnfDisk.Medium.CDROM),
                data.attribute("label").orElse(""),
                data.children().stream().flatMap(ConfigDataXml::source).toList());
    }

    private static Stream<ConfigSource> source(XmlNode source) {
        var path = source.attribute("path").orElse("");
        return switch (source.name()) {
            case "file" -> Stream.of(new ConfigSource.OfFile(path));
            case "directory" -> Stream.of(new ConfigSource.OfDirectory(path));
            case "template" -> Stream.of(template(source, path));
            default -> Stream.empty();
        };
    }

    private static ConfigSource template(XmlNode template, String path) {
        var parameters = new TreeMap<String, String>();
        template.all("parameter").forEach(parameter -> parameters.put(parameter.attribute("name").orElse(""), parameter.text()));
        return new ConfigSource.OfTemplate(
                template.attribute("name").orElse(""), path, parameters, template.attribute("target"));
    }
}
