package org.opennfx.datastore.codec;

/** How names are written in statements. */
public enum Naming {
    /** In full, as in files. */
    WHOLE,
    /** Cut short as far as no other name begins so, as people type them. Values never are. */
    CUT_SHORT
}
