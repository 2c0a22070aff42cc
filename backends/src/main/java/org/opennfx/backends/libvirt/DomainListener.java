package org.opennfx.backends.libvirt;

/** Is told of what becomes of domains, as it occurs. On a thread of libvirt: must not wait, and not call the hypervisor. */
@FunctionalInterface
public interface DomainListener {
    /**
     * @param domain its name; it may be somebody else's
     * @param what {@code defined}, {@code undefined}, {@code started}, {@code suspended}, {@code resumed}, {@code stopped},
     *     {@code shutdown}, {@code pmsuspended} or {@code crashed}
     */
    void happened(String domain, String what);
}
