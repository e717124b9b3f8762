package io.incidentops.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Mounts a handler in a Jakarta servlet container. Needs {@code jakarta.servlet:jakarta.servlet-api}, which the container
 * brings.
 *
 * <pre>{@code
 * ServletRegistration.Dynamic slack = context.addServlet("slack", new HandlerServlet(handler));
 * slack.addMapping("/slack");
 * }</pre>
 *
 * <p>Nothing before it may read the body or ask for parameters, which reads the body too: a signature is that of the raw
 * body. A body of more than 1 MiB is answered 413 and not read to its end. Whatever goes wrong, the sender learns a status
 * and no more. Thread-safe.
 */
@SuppressWarnings("exports") // who has no servlets must not need them to compile
public final class HandlerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient WebHandler handler;

    /**
     * A servlet for a handler.
     *
     * @param handler the handler
     */
    public HandlerServlet(WebHandler handler) {
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = Bodies.read(request.getInputStream(), request.getContentLengthLong());
        WebResponse answer = body == null
                ? WebResponse.of(Bodies.TOO_LARGE)
                : Bodies.answer(handler, request.getMethod(), request.getRequestURI(), headers(request), body);
        if (body == null) {
            response.setHeader("Connection", "close");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            List<String> values = Collections.list(request.getHeaders(name));
            headers.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(values);
        }
        return headers;
    }
}
