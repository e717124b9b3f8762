package io.incidentops.slo.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Typed;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.slo.sla.SlaMeter;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is promised by contract, and how far the next credit is away. */
final class AgreementCommands {
    private static final Argument<String> NAME = Argument.text("name").optional();

    private AgreementCommands() {}

    static Stream<Definition> all(Supplier<List<SlaMeter>> agreements) {
        return Stream.of(Definition.named(
                        "slo sla", Group.KNOW, "Shows how agreements stand, and how far the next credit is away.")
                .aliases("sla")
                .about(Scope.NONE)
                .with(NAME)
                .example("slo sla", "slo sla Checkout")
                .reads(call -> answer(call, agreements.get())));
    }

    private static Message answer(Call call, List<SlaMeter> all) {
        if (all.isEmpty()) {
            return Message.of("No agreement is measured: whoever runs the program adds them with"
                    + " SloCommands.of(...).agreements(...).");
        }
        List<String> names = all.stream().map(meter -> meter.sla().name()).toList();
        List<SlaMeter> wanted = call.find(NAME)
                .map(name -> List.of(all.get(
                        Names.find("name: ", "agreement", Typed.plain(name).replace("\"", ""), names))))
                .orElse(all);
        Instant now = call.ops().clock().instant();
        return Message.titled("Agreements")
                .items(
                        "",
                        wanted.stream()
                                .map(meter -> Line.of(meter.standing(now).words()))
                                .toList());
    }
}
