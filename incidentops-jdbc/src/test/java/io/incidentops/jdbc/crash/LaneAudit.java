package io.incidentops.jdbc.crash;

import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Whether the effects of one lane were called at least once and in order. */
final class LaneAudit {
    private LaneAudit() {}

    /**
     * A call that was made.
     *
     * @param signature what was called
     * @param late whether the caller's lease may have been over by then, so that the call is a repetition out of order;
     *     no lease can keep a process from that which was stopped just before it calls
     */
    record Call(String signature, boolean late) {}

    static List<String> problems(
            String lane, List<Delivery> deliveries, Function<Delivery, String> signature, List<Call> calls) {
        List<String> problems = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        int next = 0;
        for (Delivery delivery : deliveries) {
            String signed = signature.apply(delivery);
            if (places.put(signed, places.size()) != null) {
                ambiguous.add(signed);
            }
            if (delivery.state() == DeliveryState.ACCEPTED) {
                int found = find(signed, calls, next);
                if (found < 0) {
                    problems.add("The effect " + delivery.effect().id() + " is ACCEPTED, but was "
                            + (find(signed, calls, 0) < 0 ? "never called." : "not called in its turn."));
                } else {
                    next = found + 1;
                }
            }
        }
        problems.addAll(order(lane, places, ambiguous, calls));
        return problems;
    }

    private static int find(String signature, List<Call> calls, int from) {
        for (int i = from; i < calls.size(); i++) {
            if (calls.get(i).signature().equals(signature)) {
                return i;
            }
        }
        return -1;
    }

    /** No call comes after one of a later effect. */
    private static List<String> order(
            String lane, Map<String, Integer> places, Set<String> ambiguous, List<Call> calls) {
        List<String> problems = new ArrayList<>();
        int last = -1;
        for (Call call : calls) {
            int place = places.getOrDefault(call.signature(), -1);
            if (ambiguous.contains(call.signature()) || place < 0) {
                continue;
            }
            if (place < last && !call.late()) {
                problems.add("In the lane " + lane + " " + call.signature() + " was called after a later one.");
            }
            last = Math.max(last, place);
        }
        return problems;
    }
}
