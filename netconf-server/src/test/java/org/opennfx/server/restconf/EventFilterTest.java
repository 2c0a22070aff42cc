package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters of subscriptions in both encodings: prefixes are those of the element in XML, and names of modules in JSON (RFC 8639 2.2). */
class EventFilterTest extends RestconfLabTest {
    private static final Pattern URI = Pattern.compile("/restconf/subscriptions/\\d+");
    private static final String NOTIFICATIONS = "urn:ietf:params:xml:ns:yang:ietf-netconf-notifications";

    private static HttpClient client;

    @BeforeAll
    static void connect() {
        client = lab.client();
    }

    @BeforeEach
    void letGuestWrite() throws IOException, InterruptedException {
        new Jukebox(lab, client).reset();
        new Jukebox(lab, client).put("ietf-netconf-acm:nacm", "{\"ietf-netconf-acm:nacm\": {\"write-default\": \"permit\"}}");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    /** What stands beside the name of the stream in the input of establish-subscription. */
    private record Filter(String mediaType, String text) {
        static Filter json(String text) {
            return new Filter("application/yang-data+json", """
                    {"ietf-subscribed-notifications:input": {"stream": "NETCONF", %s}}""".formatted(text));
        }

        static Filter xml(String text) {
            return new Filter("application/yang-data+xml", """
                    <input xmlns="urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications" xmlns:outer="%s">
                    <stream>NETCONF</stream>%s</input>""".formatted(NOTIFICATIONS, text));
        }
    }

    private static EventReader read(Filter filter) throws IOException, InterruptedException {
        var establish = lab.with(
                filter.mediaType(), "POST", "/restconf/operations/ietf-subscribed-notifications:establish-subscription", filter.text());
        var answer = RestconfLab.send(client, establish);
        var uri = URI.matcher(answer.body());
        assertTrue(uri.find(), answer::body);
        return EventReader.open(client, lab.request(uri.group()));
    }

    static Stream<Filter> changesByGuest() {
        return Stream.of(
                Filter.json("""
                        "stream-xpath-filter": "/ietf-netconf-notifications:netconf-config-change\
                        [ietf-netconf-notifications:changed-by/ietf-netconf-notifications:username='guest']\""""),
                Filter.json("""
                        "stream-subtree-filter": {"ietf-netconf-notifications:netconf-config-change": \
                        {"changed-by": {"username": "guest"}}}"""),
                Filter.xml("""
                        <stream-xpath-filter xmlns:own="%s">/own:netconf-config-change[own:changed-by/outer:username='guest']\
                        </stream-xpath-filter>""".formatted(NOTIFICATIONS)),
                Filter.xml("""
                        <stream-subtree-filter xmlns:own="%s"><own:netconf-config-change>\
                        <own:changed-by><outer:username>guest</outer:username></own:changed-by>\
                        </own:netconf-config-change></stream-subtree-filter>""".formatted(NOTIFICATIONS)),
                Filter.xml("""
                        <stream-subtree-filter><netconf-config-change xmlns="%s"><changed-by><username>guest</username></changed-by>\
                        </netconf-config-change></stream-subtree-filter>""".formatted(NOTIFICATIONS)));
    }

    @ParameterizedTest
    @MethodSource("changesByGuest")
    void aFilterLetsPassWhatItNames(Filter filter) throws Exception {
        try (var events = read(filter)) {
            new Jukebox(lab, client).add("Foo");
            new Jukebox(lab, client, "guest").add("Bar");
            assertEquals("Bar", events.next().orElseThrow().artist().orElseThrow());
        }
    }

    static Stream<Filter> artists() {
        return Stream.of("json", "xml").flatMap(encoding -> Stream.of(
                new Filter("application/yang-data+json", """
                        {"ietf-subscribed-notifications:input": {"encoding": "encode-%s",
                        "ietf-yang-push:datastore": "ietf-datastores:running", "ietf-yang-push:on-change": {},
                        "ietf-yang-push:datastore-subtree-filter": {"example-jukebox:jukebox": {"library": {}}}}}"""
                        .formatted(encoding)),
                new Filter("application/yang-data+xml", """
                        <input xmlns="urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications" xmlns:j="http://example.com/ns/example-jukebox">
                        <encoding>encode-%s</encoding>
                        <datastore xmlns="urn:ietf:params:xml:ns:yang:ietf-yang-push"
                            xmlns:ds="urn:ietf:params:xml:ns:yang:ietf-datastores">ds:running</datastore>
                        <datastore-xpath-filter xmlns="urn:ietf:params:xml:ns:yang:ietf-yang-push">/j:jukebox/j:library</datastore-xpath-filter>
                        <on-change xmlns="urn:ietf:params:xml:ns:yang:ietf-yang-push"/></input>""".formatted(encoding))));
    }

    @ParameterizedTest
    @MethodSource("artists")
    void aFilterSelectsWhatIsPushed(Filter filter) throws Exception {
        try (var events = read(filter)) {
            assertTrue(events.next("push-update").isOf("artist"));
        }
    }

    @Test
    void aPrefixThatIsNotBoundIsToldOf() throws Exception {
        var establish = Filter.xml("<stream-xpath-filter>/none:netconf-config-change</stream-xpath-filter>");
        var answer = RestconfLab.send(client, lab.with(
                establish.mediaType(), "POST", "/restconf/operations/ietf-subscribed-notifications:establish-subscription", establish.text()));
        assertEquals(400, answer.statusCode(), answer::body);
    }
}
