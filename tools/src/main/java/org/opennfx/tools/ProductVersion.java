package org.opennfx.tools;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the product, out of the manifest of its jar, and of the JVM that runs it. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String product = Objects.requireNonNullElse(Nfx.class.getPackage().getImplementationVersion(), "(unpackaged)");
        return new String[] {"nfx " + product, "java " + Runtime.version()};
    }
}
