package io.incidentops.benchmarks;

import io.incidentops.IncidentOpsBuilder;
import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import java.util.Set;

/** Whether there is a pager. */
public enum PagerKind {
    /** No pager. */
    ABSENT,

    /** A pager that accepts everything at once. */
    ANSWERING;

    IncidentOpsBuilder addTo(IncidentOpsBuilder builder) {
        return this == ABSENT ? builder : builder.pager(new AnsweringPager());
    }

    private static final class AnsweringPager implements Pager {
        @Override
        public String name() {
            return "pager";
        }

        @Override
        public Set<PagerFeature> features() {
            return Set.of();
        }

        @Override
        public Answer page(PageCall page) {
            return Answer.accepted("1");
        }

        @Override
        public Answer acknowledge(String key, Actor by) {
            return Answer.accepted("1");
        }

        @Override
        public Answer resolve(String key) {
            return Answer.accepted("1");
        }
    }
}
