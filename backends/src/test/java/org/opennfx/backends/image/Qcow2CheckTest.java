package org.opennfx.backends.image;

class Qcow2CheckTest extends IntegrityCheckContract {
    @Override
    protected IntegrityCheck check() {
        return new Qcow2Check();
    }
}
