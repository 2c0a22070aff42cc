package org.opennfx.server.cli.configuration;

/** What becomes of what is there when a text is loaded. */
enum LoadAction {
    MERGE,
    /** It goes where the text says so. */
    REPLACE,
    /** All of it goes. */
    OVERRIDE,
    /** Lines of commands say it. */
    SET;

    /** @param name one of those of load, in full */
    static LoadAction of(String name) {
        return switch (name) {
            case "merge" -> MERGE;
            case "replace" -> REPLACE;
            case "override", "update" -> OVERRIDE;
            default -> SET;
        };
    }
}
