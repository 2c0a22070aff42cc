package org.opennfx.tools.doctor;

import org.opennfx.datastore.host.HostException;

/**
 * Whether a daemon answers.
 *
 * @param question asks for its version
 * @param remedy starts it
 */
record DaemonCheck(Machine machine, String daemon, Question question, String remedy) implements Check {
    @FunctionalInterface
    interface Question {
        String ask() throws HostException;
    }

    @Override
    public Diagnosis look() {
        try {
            return Diagnosis.ok(daemon, question.ask());
        } catch (HostException e) {
            return machine.isRoot()
                    ? Diagnosis.missing(daemon, e.words()).mendedBy(remedy)
                    : Diagnosis.unseen(daemon, "takes root: " + e.words());
        }
    }
}
