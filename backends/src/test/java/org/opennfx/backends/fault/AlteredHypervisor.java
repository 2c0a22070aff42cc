package org.opennfx.backends.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.plan.Guests;
import org.opennfx.backends.plan.Host;

/** What a hypervisor does in place of what it did, or before it. */
@FunctionalInterface
public interface AlteredHypervisor {
    /** What it did. */
    @FunctionalInterface
    interface Present {
        Object answer() throws Throwable;
    }

    /**
     * Answers a call of a method.
     *
     * @param arguments of the call; none where the method has none
     */
    Object answer(String method, Object[] arguments, Present present) throws Throwable;

    /** The same host, but for its hypervisor, and with nothing noted of the starts of its guests. */
    default Host of(Host host) {
        return new Host(host.model(), host.system(), new Guests(hypervisor(host.hypervisor()), host.guests().due()),
                host.hostSwitch(), host.switchEngine(), host.identities(), host.changes(), host.drift());
    }

    private Hypervisor hypervisor(Hypervisor present) {
        return (Hypervisor) Proxy.newProxyInstance(
                AlteredHypervisor.class.getClassLoader(), new Class<?>[] {Hypervisor.class}, (_, method, arguments) ->
                        answer(method.getName(), arguments == null ? new Object[0] : arguments, () -> {
                            try {
                                return method.invoke(present, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
