package org.opennfx.backends.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.HostException;

/** A hypervisor that answers nothing while it is away. */
public final class Outage {
    private volatile boolean away;

    /** The host with its hypervisor as it is at each time. */
    public Host of(Host host) {
        return new Host(host.model(), host.system(), hypervisor(host.hypervisor()), host.hostSwitch(), host.switchEngine(),
                host.ledger(), host.registrar(), host.machineStart(), host.dueStarts());
    }

    private Hypervisor hypervisor(Hypervisor present) {
        return (Hypervisor) Proxy.newProxyInstance(
                Outage.class.getClassLoader(), new Class<?>[] {Hypervisor.class}, (_, method, arguments) -> {
                    if (away && method.getName().equals("domains")) {
                        throw new HostException("libvirt", "domains", "Connection refused");
                    }
                    try {
                        return method.invoke(present, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    public void begin() {
        away = true;
    }

    public void end() {
        away = false;
    }
}
