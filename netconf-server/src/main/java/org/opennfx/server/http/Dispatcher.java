package org.opennfx.server.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who asks, and which service answers; and answers what is the same for all services. */
record Dispatcher(HttpSite site) {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;
    private static final String NO_CODING = "identity";

    /**
     * The answer to a request.
     *
     * @param request of nobody that is known
     * @param authenticated is run when it is known who asks
     */
    HttpAnswer answer(HttpRequest request, HttpCredentials credentials, Runnable authenticated) {
        if (isAboutTheServer(request)) {
            return options(Method.ALL);
        }
        var service = site.services().stream().filter(each -> each.serves(request.path())).findFirst();
        if (service.isEmpty()) {
            return failure(request, NOT_FOUND, "there is nothing at this path");
        }
        try {
            return answer(request, credentials, authenticated, service.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failure(request, UNAVAILABLE, "the server stops");
        } catch (RuntimeException e) {
            LOG.error("{} {} ended unexpectedly", request.method(), request.path(), e);
            return failure(request, FAILED, "the server failed; its log says how");
        }
    }

    /** RFC 9110 9.3.7. */
    private static boolean isAboutTheServer(HttpRequest request) {
        return request.path().equals("*") && request.method().equals(Method.OPTIONS.name());
    }

    private HttpAnswer answer(HttpRequest request, HttpCredentials credentials, Runnable authenticated, HttpService service)
            throws InterruptedException {
        if (service.isPublic(request.path()) && credentials.authorization().isEmpty()) {
            return answer(request, service);
        }
        return switch (site.authentication().of(credentials)) {
            case HttpAuthentication.Result.Known(var admission) -> {
                authenticated.run();
                yield answer(request.by(admission), service);
            }
            case HttpAuthentication.Result.Refused refused -> refusal(request, refused);
        };
    }

    private HttpAnswer answer(HttpRequest request, HttpService service) {
        var coding = request.header("Content-Encoding").filter(given -> !given.strip().toLowerCase(Locale.ROOT).equals(NO_CODING));
        if (coding.isPresent()) {
            return failure(request, UNSUPPORTED_MEDIA_TYPE, "a body is to be sent as it is").header("Accept-Encoding", NO_CODING);
        }
        var methods = service.methods();
        if (methods.isEmpty()) {
            return service.answer(request);
        }
        var method = Method.of(request.method()).filter(methods.get()::contains);
        if (method.isEmpty()) {
            return failure(request, METHOD_NOT_ALLOWED, request.method() + " is not for this path")
                    .header("Allow", Method.list(methods.get()));
        }
        return method.equals(Optional.of(Method.OPTIONS)) ? options(methods.get()) : service.answer(request);
    }

    private static HttpAnswer options(Set<Method> methods) {
        return HttpAnswer.of(NO_CONTENT).header("Allow", Method.list(methods));
    }

    private HttpAnswer refusal(HttpRequest request, HttpAuthentication.Result.Refused refused) {
        var answer = failure(request, refused.status(), refused.message());
        for (var header : refused.headers().entrySet()) {
            answer = answer.header(header.getKey(), header.getValue());
        }
        return answer;
    }

    private HttpAnswer failure(HttpRequest request, int status, String message) {
        return site.failures().answer(status, message, request.headers());
    }
}
