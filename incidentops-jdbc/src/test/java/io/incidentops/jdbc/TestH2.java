package io.incidentops.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/** H2 databases as users have them. */
final class TestH2 {
    private TestH2() {}

    static DataSource source(Path file) {
        return source(file, ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
    }

    static DataSource source(Path file, String settings) {
        return url("jdbc:h2:" + file + settings);
    }

    static DataSource url(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        return JdbcConnectionPool.create(source);
    }
}
