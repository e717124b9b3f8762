package io.incidentops.jdbc;

import io.incidentops.store.KeyValue;
import io.incidentops.store.StorageException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/** Small values, changed by compare-and-set. Thread-safe. */
final class KeyValueRows implements KeyValue {
    private static final String GET = "select content, version from incidentops_value where value_key = ?";

    private static final String FIRST_POSTGRES = """
            insert into incidentops_value (content, value_key, version) values (?, ?, 1) on conflict do nothing""";

    private static final String FIRST_H2 = """
            merge into incidentops_value v using (select cast(? as varchar) as content, cast(? as varchar) as value_key) n
            on v.value_key = n.value_key
            when not matched then insert (content, value_key, version) values (n.content, n.value_key, 1)""";

    private static final String NEXT = """
            update incidentops_value set content = ?, version = version + 1 where value_key = ? and version = ?""";

    private final Transactions transactions;

    KeyValueRows(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Value> get(String key) {
        check(key);
        return transactions.read("read the value of " + key, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(GET)) {
                statement.setString(1, key);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(new Value(row.getString(1), row.getLong(2))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public boolean put(String key, String value, long expected) {
        check(key);
        Script script = transactions.script();
        if (expected == 0) {
            script.update(transactions.dialect().pick(FIRST_H2, FIRST_POSTGRES), value, key);
        } else {
            script.update(NEXT, value, key, expected);
        }
        try {
            return transactions.run("write the value of " + key, script)[0] == 1;
        } catch (StorageException e) {
            if (Failures.duplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private static void check(String key) {
        if (key.isEmpty() || key.length() > 255) {
            throw new IllegalArgumentException(
                    "a key has 1 to 255 characters, but had " + key.length() + ": shorten it");
        }
    }
}
