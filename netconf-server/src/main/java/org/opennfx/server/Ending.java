package org.opennfx.server;

/** How a server ends where a client asks for it. */
enum Ending {
    ANEW("the server starts anew"),
    FOR_GOOD("the server stops");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /** What the client is told whose session ends with it. */
    String words() {
        return words;
    }
}
