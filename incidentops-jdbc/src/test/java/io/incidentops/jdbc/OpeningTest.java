package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.model.IncidentState;
import io.incidentops.store.StorageException;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store opens what keeps its promises, and refuses the rest with the reason and the remedy. */
class OpeningTest {
    @TempDir
    Path folder;

    private static void assertRefused(Runnable opening, String... reasons) {
        assertThatThrownBy(opening::run).isInstanceOf(StorageException.class).hasMessageContainingAll(reasons);
    }

    @Test
    void a_file_is_created_with_its_folder_and_opened_again_with_what_is_in_it() {
        Path file = folder.resolve("deep/er/incidents");
        IncidentState state;
        try (JdbcStore store = JdbcStore.h2(file)) {
            state = Edit.declare("a", store.nextNumber()).commit(store);
        }
        try (JdbcStore store = JdbcStore.h2(file)) {
            assertThat(store.load(state.id())).contains(state);
            assertThat(store.nextNumber()).isGreaterThan(state.number());
        }
    }

    @Test
    void nothing_lies_beside_the_file() {
        try (JdbcStore store = JdbcStore.h2(folder.resolve("alone/incidents"))) {
            assertThat(store.nextNumber()).isPositive();
        }

        assertThat(folder.resolve("alone")).isDirectoryContaining("glob:**.mv.db");
        assertThat(folder.resolve("alone").toFile().list()).containsExactly("incidents.mv.db");
    }

    @Test
    void a_relative_path_is_taken_from_the_working_directory() {
        Path relative = Path.of("target", "relative-" + folder.getFileName());
        try (JdbcStore store = JdbcStore.h2(relative)) {
            assertThat(store.nextNumber()).isPositive();
        }
        assertThat(relative.resolveSibling(relative.getFileName() + ".mv.db")).exists();
    }

    @Test
    void a_second_store_of_one_process_is_refused_until_the_first_is_closed() throws IOException {
        Path file = folder.resolve("one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        Path relative = Path.of("").toAbsolutePath().relativize(file);
        DataSource source = TestH2.source(file);
        JdbcStore store = JdbcStore.h2(file);
        IncidentState state = Edit.declare("a", store.nextNumber()).commit(store);

        for (Runnable second : List.<Runnable>of(
                () -> JdbcStore.h2(file),
                () -> JdbcStore.h2(link.resolve("one")),
                () -> JdbcStore.h2(relative),
                () -> JdbcStore.h2(source))) {
            assertRefused(second, "another store of this process has the file open", "close the other");
        }
        assertThat(store.load(state.id())).contains(state);

        store.close();
        try (JdbcStore next = JdbcStore.h2(relative)) {
            store.close();
            assertThat(next.load(state.id())).contains(state);
            assertRefused(() -> JdbcStore.h2(link.resolve("one")), "another store of this process");
        }
        try (JdbcStore last = JdbcStore.h2(source)) {
            assertThat(last.load(state.id())).contains(state);
            assertRefused(() -> JdbcStore.h2(source), "another store of this process");
        }
    }

    @Test
    void a_store_that_could_not_be_opened_holds_no_file() {
        Path file = folder.resolve("newer");
        try (JdbcStore store = JdbcStore.h2(file)) {
            assertThat(store.put("schema", "x", 0)).isTrue();
        }
        DataSource source = TestH2.source(file);
        TestPostgres.execute(source, "insert into incidentops_schema (version, usable_from) values (99, 99)");

        assertRefused(() -> JdbcStore.h2(source), "99");
        assertRefused(() -> JdbcStore.h2(source), "99");
    }

    @Test
    void a_second_process_is_told_that_the_file_is_in_use() throws Exception {
        Path file = folder.resolve("busy");
        try (JdbcStore store = JdbcStore.h2(file)) {
            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(),
                            Opener.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            String told = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(told).contains("another process", "has the file open").contains("PostgreSQL");
            assertThat(store.nextNumber()).isPositive();
        }
    }

    /** Opens a file in a process of its own, and prints why it cannot. */
    static final class Opener {
        public static void main(String[] arguments) {
            try (JdbcStore store = JdbcStore.h2(Path.of(arguments[0]))) {
                System.out.println("opened " + store);
            } catch (StorageException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void an_interrupted_thread_leaves_the_file_open() {
        try (JdbcStore store = JdbcStore.h2(folder.resolve("interrupted"))) {
            Thread.currentThread().interrupt();
            try {
                Edit.declare("a", store.nextNumber()).commit(store);
            } catch (StorageException e) {
                // whether an interrupted call goes through does not matter here
            }
            assertThat(Thread.interrupted()).isTrue();
            Edit.declare("b", store.nextNumber()).commit(store);
        }
    }

    @Test
    void a_path_that_h2_would_take_for_settings_is_refused() {
        assertThatThrownBy(() -> JdbcStore.h2(folder.resolve("a;WRITE_DELAY=500")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("';'");
    }

    @Test
    void h2_with_its_default_write_delay_is_refused() {
        assertRefused(
                () -> JdbcStore.h2(TestH2.source(folder.resolve("delayed"), "")),
                "WRITE_DELAY is 500 ms",
                "add ;WRITE_DELAY=0");
    }

    @Test
    void an_h2_that_loses_commits_where_it_reuses_space_is_known_by_its_version() {
        assertThat(Settings.overwrites(2, 3)).isFalse();
        assertThat(Settings.overwrites(2, 4)).isFalse();
        assertThat(Settings.overwrites(2, 5)).isTrue();
        assertThat(Settings.overwrites(3, 0)).isTrue();
        JdbcStore.h2(TestH2.source(folder.resolve("reusing"), ";WRITE_DELAY=0")).close();
    }

    @Test
    void h2_in_memory_is_refused() {
        assertRefused(() -> JdbcStore.h2(TestH2.url("jdbc:h2:mem:x;WRITE_DELAY=0")), "in memory");
    }

    @Test
    void one_database_is_not_taken_for_the_other() {
        DataSource h2 = TestH2.source(folder.resolve("h2"));
        DataSource postgres = TestPostgres.source(TestPostgres.database());

        assertRefused(() -> JdbcStore.postgres(h2), "leads to H2", "JdbcStore.h2");
        assertRefused(() -> JdbcStore.h2(postgres), "leads to PostgreSQL", "JdbcStore.postgres");
    }

    @Test
    void postgres_that_acknowledges_before_it_writes_is_refused() {
        assertRefusedWith("synchronous_commit = off", "synchronous_commit is off", "set it to on");
    }

    @Test
    void postgres_with_another_isolation_is_refused() {
        assertRefusedWith("default_transaction_isolation = 'serializable'", "serializable", "use read committed");
    }

    private static void assertRefusedWith(String setting, String... reasons) {
        String database = TestPostgres.database();
        TestPostgres.execute(TestPostgres.source("postgres"), "alter database " + database + " set " + setting);
        assertRefused(() -> JdbcStore.postgres(TestPostgres.source(database)), reasons);
    }

    @Test
    void postgres_with_an_encoding_that_cannot_hold_every_text_is_refused() {
        TestPostgres.execute(
                TestPostgres.source("postgres"), "create database latin encoding latin1 locale 'C' template template0");
        assertRefused(() -> JdbcStore.postgres(TestPostgres.source("latin")), "LATIN1", "UTF8");
    }

    @Test
    void without_h2_the_missing_dependency_is_named() throws Exception {
        try (URLClassLoader without = withoutH2()) {
            Class<?> store = without.loadClass(JdbcStore.class.getName());

            assertThatThrownBy(() -> store.getMethod("h2", Path.class).invoke(null, folder.resolve("none")))
                    .rootCause()
                    .isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> store.getMethod("h2", Path.class).invoke(null, folder.resolve("none")))
                    .cause()
                    .hasMessageContaining("add com.h2database:h2");
        }
    }

    private static URLClassLoader withoutH2() {
        URL[] urls = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(path -> !path.contains("h2"))
                .map(OpeningTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    /** Where Maven runs the tests, the class path of the process is a jar that names the real one. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_closed_file_is_told_of() throws IOException {
        JdbcStore store = JdbcStore.h2(folder.resolve("closed"));
        store.close();
        store.close();

        assertRefused(store::nextNumber, "closed");
    }
}
