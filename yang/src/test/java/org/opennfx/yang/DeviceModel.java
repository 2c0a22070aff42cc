package org.opennfx.yang;

import java.io.IOException;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.XMLNamespace;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.spi.source.URLYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;
import org.opendaylight.yangtools.yang.parser.impl.DefaultYangParserFactory;

/** All modules that the device serves, compiled. */
final class DeviceModel {
    private final EffectiveModelContext context;

    private DeviceModel(EffectiveModelContext context) {
        this.context = context;
    }

    static DeviceModel compile() throws IOException, YangParserException {
        var parser = new DefaultYangParserFactory().createParser();
        for (var name : resources().toList()) {
            parser.addSource(new URLYangTextSource(YangModules.resource(name)));
        }
        return new DeviceModel(parser.buildEffectiveModel());
    }

    static Stream<String> resources() {
        return Stream.concat(YangModules.device().stream(), YangModules.standard().stream());
    }

    EffectiveModelContext context() {
        return context;
    }

    Module device() {
        return context.findModules(XMLNamespace.of("urn:opennfx:nfx")).iterator().next();
    }

    ContainerSchemaNode root(String name) {
        var child = device().findDataChildByName(QName.create(device().getQNameModule(), name));
        return (ContainerSchemaNode) child.orElseThrow();
    }
}
