/**
 * What was promised to customers, what an outage costs, and the statement that says so.
 *
 * <pre>{@code
 * Sla sla = Sla.builder("Checkout", Target.percent("99.9"))
 *         .objective(Target.percent("99.95"))
 *         .addTier(Target.percent("99.9"), Credit.percent("10"))
 *         .addTier(Target.percent("99"), Credit.percent("25"))
 *         .claim(ClaimWindow.days(30))
 *         .build();
 * Span month = Span.of(sla.period(), now);
 * List<Outage> outages = IncidentOutages.of(ops, Set.of("checkout")).in(month);
 * SlaMeter meter = SlaMeter.outages(sla, outages).fee(Money.of("1000", "EUR"));
 * String left = meter.standing(now).words();
 * String statement = meter.statement(month, now).toMarkdown();
 * }</pre>
 */
@NullMarked
package io.incidentops.slo.sla;

import org.jspecify.annotations.NullMarked;
