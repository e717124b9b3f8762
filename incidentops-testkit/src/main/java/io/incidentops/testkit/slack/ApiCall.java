package io.incidentops.testkit.slack;

import java.util.Map;

/**
 * A call that an app made. Immutable.
 *
 * @param method the method's name, or the path of a webhook, a response_url or an upload
 * @param arguments the arguments as text, without secrets
 * @param answer {@code ok}, the error, or the HTTP status or fault that it was answered with
 */
public record ApiCall(String method, Map<String, String> arguments, String answer) {
    /** Copies the arguments. */
    public ApiCall {
        arguments = Map.copyOf(arguments);
    }
}
