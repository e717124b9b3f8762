package io.incidentops.slack.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What fuzzing begins with: the recorded payloads where they are at hand, and a few bodies of our own. */
final class FuzzSeeds {
    private static final List<String> OWN = List.of(
            "command=%2Fincident&text=100%&text=%zz&a==b&trigger_id=1.2&%C5%BE=\u017e",
            "payload=%7B%22type%22%3A%22block_actions%22%2C%22trigger_id%22%3A%221%22%2C%22actions%22%3A%5B%7B%22"
                    + "action_ts%22%3A%221%22%2C%22rich_text_value%22%3A%7B%22type%22%3A%22rich_text%22%2C%22elements%22%3A"
                    + "%5B%7B%22type%22%3A%22user%22%7D%5D%7D%7D%5D%7D",
            "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\",\"message\":{\"bot_id\":\"B\"}}}",
            "{\"type\":\"url_verification\",\"challenge\":\"c\"}",
            "ssl_check=1");

    private FuzzSeeds() {}

    static List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        OWN.forEach(body -> bodies.add(body.getBytes(StandardCharsets.UTF_8)));
        if (Cases.present()) {
            Cases.bodies().forEach(body -> bodies.add(body.bytes()));
            Cases.frames().forEach(frame -> bodies.add(frame.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return bodies;
    }

    /** Writes them as files, for each target into a folder of its own. */
    public static void main(String[] args) throws IOException {
        int number = 0;
        for (byte[] body : bodies()) {
            number++;
            write(Path.of(args[0], "verifier", "seed-" + number), FuzzVerifier.seed(body));
            write(Path.of(args[0], "form", "seed-" + number), body);
            write(Path.of(args[0], "requests", "seed-" + number), body);
        }
        System.out.println(number + " seeds");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
