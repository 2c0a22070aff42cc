package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the one lab of a test run when the first class needs it. */
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
        lab(context).reset();
    }

    /** The store closes it. */
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
