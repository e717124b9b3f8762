package io.incidentops.testkit;

import io.incidentops.port.ChatFeature;
import java.util.Set;
import org.junit.jupiter.api.Nested;

class FakeChatContractTest {
    @Nested
    class With_every_feature extends FakeChatContract {
        With_every_feature() {
            super(Set.of(ChatFeature.values()));
        }
    }

    @Nested
    class With_nothing_but_posting extends FakeChatContract {
        With_nothing_but_posting() {
            super(Set.of());
        }
    }

    @Nested
    class Without_a_way_to_look extends FakeChatContract {
        Without_a_way_to_look() {
            super(Set.of(ChatFeature.ROOMS, ChatFeature.UPDATE, ChatFeature.PIN));
        }
    }

    @Nested
    class With_a_way_to_look_but_no_rooms extends FakeChatContract {
        With_a_way_to_look_but_no_rooms() {
            super(Set.of(ChatFeature.FIND, ChatFeature.WHISPER, ChatFeature.TOPIC));
        }
    }
}
