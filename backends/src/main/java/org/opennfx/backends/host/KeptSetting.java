package org.opennfx.backends.host;

/** In memory. */
final class KeptSetting<T> implements Setting<T> {
    private volatile T value;

    KeptSetting(T first) {
        value = first;
    }

    @Override
    public T current() {
        return value;
    }

    @Override
    public void become(T next) {
        value = next;
    }
}
