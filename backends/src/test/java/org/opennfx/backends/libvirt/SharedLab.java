package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Opens a lab when a class needs one, and closes it behind the class: what dnsmasq has leased to the guests of one would be missing
 * to those of the next.
 */
final class SharedLab implements ParameterResolver, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedLab.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LibvirtLab.class;
    }

    @Override
    public LibvirtLab resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return lab(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        var lab = context.getRoot().getStore(NAMESPACE).remove(LibvirtLab.class, LibvirtLab.class);
        if (lab != null) {
            lab.reset();
            lab.close();
        }
    }

    /** The store closes it where a run ends before its class does. */
    private static LibvirtLab lab(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(LibvirtLab.class, _ -> open(), LibvirtLab.class);
    }

    private static LibvirtLab open() {
        try {
            return LibvirtLab.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
