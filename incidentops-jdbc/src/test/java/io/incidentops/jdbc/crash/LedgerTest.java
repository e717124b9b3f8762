package io.incidentops.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    private Path folder;

    @Test
    void a_line_that_a_kill_tore_is_left_out_and_spoils_no_other() throws IOException {
        Path file = folder.resolve("ledger");
        try (Ledger dead = Ledger.open(file, "n.1")) {
            dead.add(Entry.Kind.ISSUED, "key", "scope");
        }
        Files.writeString(file, "\nCALLED\tn.1\t01m8", StandardOpenOption.APPEND);
        try (Ledger parent = Ledger.open(file, "n.1")) {
            parent.add(Entry.Kind.KILLED, "CALL before");
        }

        assertThat(Ledger.read(file)).extracting(Entry::kind).containsExactly(Entry.Kind.ISSUED, Entry.Kind.KILLED);
    }
}
