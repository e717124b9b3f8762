package io.incidentops.jdbc;

import io.incidentops.json.RecordJson;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds incidents by the columns beside their states, and reads no history. Thread-safe. */
final class Searches {
    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

    private final Transactions transactions;
    private final Function<IncidentId, Optional<IncidentOverview>> again;

    /** Where an overview cannot be read it is made {@code again}. */
    Searches(Transactions transactions, Function<IncidentId, Optional<IncidentOverview>> again) {
        this.transactions = transactions;
        this.again = again;
    }

    private record Found(String incident, long number, String overview) {}

    SearchResult search(Search search) {
        Query query = new Query(search);
        List<Found> found = transactions.read("search for incidents", query::run);
        List<IncidentOverview> page = new ArrayList<>(Math.min(found.size(), search.limit()));
        for (Found each : found.subList(0, Math.min(found.size(), search.limit()))) {
            overview(each).ifPresent(page::add);
        }
        @Nullable Long next = found.size() > search.limit() ? (Long) found.get(search.limit() - 1).number : null;
        return new SearchResult(page, next);
    }

    private Optional<IncidentOverview> overview(Found found) {
        try {
            return Optional.of(RecordJson.read(found.overview, IncidentOverview.class));
        } catch (RuntimeException e) {
            LOG.warn("the overview of incident {} cannot be read, and is made anew", found.incident, e);
        }
        try {
            return again.apply(IncidentId.of(found.incident));
        } catch (RuntimeException e) {
            LOG.error("incident {} cannot be read, and is left out of the search", found.incident, e);
            return Optional.empty();
        }
    }

    /** One search as SQL. Confined to one thread. */
    private static final class Query {
        private final StringBuilder sql =
                new StringBuilder("select incident, number, overview from incidentops_incident i");
        private final List<Object> arguments = new ArrayList<>();
        private String joint = " where ";

        Query(Search search) {
            subject(search);
            people(search);
            if (search.from() != null) {
                and("declared_at >= ?", Columns.millis(search.from()));
            }
            if (search.until() != null) {
                and("declared_at < ?", Columns.millis(search.until()));
            }
            if (search.below() != null) {
                and("number < ?", search.below());
            }
            boolean open = onlyOpen(search);
            if (open) {
                and("is_open = true");
            }
            sql.append(open ? " order by is_open desc, number desc" : " order by number desc")
                    .append(" limit ?");
            arguments.add(search.limit() + 1);
        }

        private static boolean onlyOpen(Search search) {
            return !search.phases().isEmpty() && search.phases().stream().allMatch(Phase::open);
        }

        private void subject(Search search) {
            in("phase", search.phases().stream().map(Phase::key).toList());
            in("severity", search.severities().stream().map(Severity::key).toList());
            if (search.alarmKey() != null) {
                and("alarm_key = ?", Columns.searchable(search.alarmKey()));
            }
            if (search.text() != null) {
                and("position(? in title) > 0", Columns.searchable(search.text().toLowerCase(Locale.ROOT)));
            }
            List<String> services =
                    search.services().stream().map(Columns::searchable).toList();
            if (!services.isEmpty()) {
                String any = "position(? in services) > 0 or ".repeat(services.size());
                and(
                        '(' + any.substring(0, any.length() - 4) + ')',
                        services.stream().map(Columns::entry).toArray());
            }
        }

        private void people(Search search) {
            if (search.person() != null) {
                and(
                        "number in (select h.number from incidentops_held h where h.person = ?)",
                        Columns.actor(search.person()));
            }
            if (search.visibleTo() != null && !search.visibleTo().equals(Actor.ENGINE)) {
                and("(not restricted or position(? in shared) > 0)", Columns.entry(Columns.actor(search.visibleTo())));
            }
        }

        private void in(String column, List<String> keys) {
            if (!keys.isEmpty()) {
                and(column + " in (?" + ", ?".repeat(keys.size() - 1) + ")", keys.toArray());
            }
        }

        private void and(String condition, Object... values) {
            sql.append(joint).append(condition);
            joint = " and ";
            arguments.addAll(List.of(values));
        }

        List<Found> run(java.sql.Connection connection) throws SQLException {
            List<Found> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                Parameters.set(statement, 1, arguments.toArray());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Found(row.getString(1), row.getLong(2), row.getString(3)));
                    }
                }
            }
            return found;
        }
    }
}
