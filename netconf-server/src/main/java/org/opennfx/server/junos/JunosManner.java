package org.opennfx.server.junos;

/** How closely the XML API is that of the device. */
public enum JunosManner {
    /** Answers are what clients can work with. */
    FRIENDLY,
    /**
     * As release 15.1X53-D45 of the JDM has it, for who wants to know whether a client gets along with that: the version of the software is
     * told only to who asks for {@code local} or {@code detail}, and comparisons come with a warning.
     */
    STRICT
}
