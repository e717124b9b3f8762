package io.incidentops.view;

import static io.incidentops.view.Story.ANA;
import static io.incidentops.view.Story.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Retracted;
import io.incidentops.model.EntryKind;
import io.incidentops.model.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Timeline sample() {
        List<RecordedEvent> events = new ArrayList<>(Story.declared("23:50")
                .add("23:40", "23:55", BEN, new ChangeRecorded("4.12 | deployed", "https://ci.example/1"))
                .add("23:56", BEN, new NoteAdded("<script>alert(1)</script>"))
                .add("23:58", ANA, new Retracted(3, EntryKind.NOTE, "a *test*"))
                .events());
        Instant next = Instant.parse("2017-02-01T00:10:00Z");
        events.add(new RecordedEvent(Story.ID, 5, next, next, ANA, Source.API, new NoteAdded("quiet"), null));
        return History.of(events).timeline();
    }

    @Test
    void as_text_each_line_has_its_number_and_each_day_its_date() {
        assertThat(sample().toText()).isEqualTo("""
                2017-01-31 (UTC)
                23:40 e2 Ben recorded a change: 4.12 | deployed (https://ci.example/1) [recorded 23:55]
                23:50 e1 Ana declared incident #42, severity not yet judged: Checkout answers 500 (services: checkout)
                23:56 e3 Ben noted: <script>alert(1)</script> (retracted: a *test*)
                23:58 e4 Ana retracted e3: a *test*
                2017-02-01 (UTC)
                00:10 e5 Ana noted: quiet""");
    }

    @Test
    void as_markdown_what_people_wrote_changes_nothing_of_the_table() {
        assertThat(sample().toMarkdown()).isEqualTo("""
                | Time (UTC) | No. | Who | What |
                |---|---|---|---|
                | 2017-01-31 23:40 | e2 | Ben | recorded a change: 4.12 \\| deployed <https://ci.example/1> *(recorded 23:55)* |
                | 23:50 | e1 | Ana | declared incident #42, severity not yet judged: Checkout answers 500 (services: checkout) |
                | 23:56 | e3 | Ben | ~~noted: &lt;script&gt;alert(1)&lt;/script&gt;~~ (retracted: a \\*test\\*) |
                | 23:58 | e4 | Ana | retracted e3: a \\*test\\* |
                | 2017-02-01 00:10 | e5 | Ana | noted: quiet |""");
    }
}
