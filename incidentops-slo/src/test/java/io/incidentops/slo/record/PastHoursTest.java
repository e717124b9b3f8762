package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PastHoursTest {
    @Property(tries = 300)
    void keeps_the_greatest_of_each_hour_in_whichever_order_they_come(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9_999) Integer> codes) {
        PastHours hours = new PastHours();
        Map<Long, Counts> kept = new HashMap<>();
        long oldest = 0;
        for (int code : codes) {
            long hour = 492_000 + code % 50;
            if (code % 7 == 0) {
                oldest = Math.max(oldest, hour);
                long begin = oldest;
                kept.keySet().removeIf(each -> each < begin);
                assertThat(hours.forget(oldest)).isEqualTo(kept.isEmpty());
            } else if (hour >= oldest) {
                Counts counts = new Counts(code / 100, code % 11);
                Counts before = kept.getOrDefault(hour, Counts.NONE);
                Counts most = new Counts(Math.max(before.good(), counts.good()), Math.max(before.bad(), counts.bad()));
                assertThat(hours.raise(hour, counts)).isEqualTo(most.minus(before));
                if (!most.equals(Counts.NONE)) {
                    kept.put(hour, most);
                }
            }
            for (long each = 492_000 - 2; each < 492_052; each++) {
                assertThat(hours.at(each)).isEqualTo(kept.getOrDefault(each, Counts.NONE));
            }
        }
    }
}
