package org.opennfx.server.http;

/** Says to clients why they do not get what they ask for, where no service does. */
public interface HttpFailures {
    /**
     * An answer in the form that the client takes.
     *
     * @param message what was wrong, for a person
     */
    HttpAnswer answer(int status, String message, HttpRequest.Headers headers);
}
