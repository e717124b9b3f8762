package com.example.checkout;

import com.sun.net.httpserver.HttpServer;
import io.incidentops.IncidentOps;
import io.incidentops.slack.Slack;
import io.incidentops.web.JdkServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Mounts Slack on the JDK's server, and asks it as Slack would. */
public final class Main {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String BODY = "{\"type\":\"url_verification\",\"challenge\":\"c\"}";

    public static void main(String[] args) throws Exception {
        Slack slack = Slack.builder()
                .botToken("xoxb-none")
                .signingSecret(SECRET)
                .api(URI.create("http://127.0.0.1:9/api/")) // nobody is there: Slack is down
                .build();
        try (IncidentOps ops = IncidentOps.builder()
                .directory(slack.people())
                .addExtension(slack)
                .start()) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/slack", JdkServer.mount(slack.requests()));
            server.start();
            String at = Long.toString(Instant.now().getEpochSecond());
            System.out.println("unsigned: " + status(server, at, "v0=00") + ", signed: "
                    + status(server, at, "v0=" + hmac("v0:" + at + ":" + BODY)));
            server.stop(0);
        }
    }

    private static int status(HttpServer server, String at, String signature) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("X-Slack-Request-Timestamp", at)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
